"""Load the demo content; what is there already stays as it is."""

from django.core.management import BaseCommand, call_command
from django.db import transaction
from django.utils.translation import override

from core.kept_secret import demo_password
from home.loading.adoptions import load_adoptions
from home.loading.files import Library
from home.loading.front import dress_front
from home.loading.pages import TYPES, load_page
from home.loading.readings import load_readings
from home.loading.register import load_logins, load_persons, load_schools
from home.loading.sources import read_folder
from home.loading.translations import load_translation


class Command(BaseCommand):
    help = "Load schools, persons, accounts and pages that show what the library can do."

    def add_arguments(self, parser):
        parser.add_argument("--password", help="of the demo accounts; DEMO_PASSWORD otherwise")

    def handle(self, *args, password, verbosity, **options):
        self.verbosity = verbosity
        with override("th"), transaction.atomic():
            load_schools()
            load_persons()
            load_logins(password or demo_password())
            library = Library()
            pages = self.load_pages(library)
            self.load_translations(pages, library)
            load_adoptions()
            load_readings()
            dress_front(library)
        call_command("extract_files", verbosity=0)
        call_command("rebuild_search", verbosity=0)
        call_command("relate_pages", verbosity=0)

    def load_pages(self, library):
        """Load every folder; returns {slug: (folder, page)}."""
        pages = {}
        for folder in TYPES:
            made = 0
            for slug, data in read_folder(folder).items():
                page, is_new = load_page(folder, slug, data, library)
                pages[slug] = (folder, page)
                made += is_new
            if self.verbosity:
                self.stdout.write(f"{folder}: {made} new")
        return pages

    def load_translations(self, pages, library):
        for slug, data in read_folder("translations").items():
            folder, page = pages[slug]
            load_translation(page, data, folder, library)
