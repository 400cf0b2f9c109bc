"""Import articles from JSON lines: {"id", "title", "body"} a line."""

import sys
from collections import Counter

from django.core.management import BaseCommand, CommandError, call_command
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Site

from articles.importing import BadLine, import_record, read_record
from articles.models import ArticleIndexPage

BATCH = 100


class Command(BaseCommand):
    help = (
        "Import articles from JSON lines with id, title and body. Running it again updates what "
        "changed. It returns when every imported page is live and searchable."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="a .jsonl file in UTF-8")

    def handle(self, *args, file, **options):
        self.counts, self.pages = Counter(), []
        lines = self.read_lines(file)
        parent = index_page()
        for start in range(0, len(lines), BATCH):
            with transaction.atomic():
                for number, line in lines[start : start + BATCH]:
                    self.import_line(number, line, parent)
            self.show_progress(min(start + BATCH, len(lines)), len(lines))
        call_command("index_pages", *self.pages, verbosity=0)
        self.report()

    def read_lines(self, path):
        """Return (number, line) for each line that is not blank."""
        try:
            with open(path, "rb") as file:
                return [(n, line) for n, line in enumerate(file, start=1) if line.strip()]
        except OSError as error:
            raise CommandError(_("Cannot read the file: %(error)s") % {"error": error}) from error

    def import_line(self, number, line, parent):
        """Import one line; a bad one is reported by its number and the others go on."""
        try:
            record = read_record(line.decode("utf-8"))
        except (BadLine, UnicodeDecodeError) as error:
            self.counts["bad"] += 1
            self.stderr.write(_("Line %(number)d: %(error)s") % {"number": number, "error": error})
            return
        page, what = import_record(record, parent)
        self.counts[what] += 1
        if what != "unchanged":
            self.pages.append(page.pk)

    def show_progress(self, done, total):
        if sys.stderr.isatty() or done == total:
            filled = 30 * done // total
            bar = f"\r[{'█' * filled}{'·' * (30 - filled)}] {done}/{total}"
            self.stderr.write(bar, ending="\n" if done == total else "")

    def report(self):
        counts = {name: self.counts[name] for name in ("created", "updated", "unchanged", "bad")}
        message = _(
            "%(created)d created, %(updated)d updated, %(unchanged)d unchanged, %(bad)d bad lines"
        )
        self.stdout.write(message % counts)
        if not any(counts[name] for name in ("created", "updated", "unchanged")):
            raise CommandError(_("Nothing was imported."))


def index_page():
    """Return the Thai list of articles, made below the home page when it is missing."""
    locale = Locale.objects.get(language_code="th")
    found = ArticleIndexPage.objects.filter(locale=locale).order_by("path").first()
    if found:
        return found
    home = Site.objects.get(is_default_site=True).root_page
    page = ArticleIndexPage(
        title="บทความ", slug="articles", locale=locale, first_published_at=timezone.now()
    )
    return home.add_child(instance=page)
