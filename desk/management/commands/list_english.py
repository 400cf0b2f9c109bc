"""Walk the screens of the admin as each role and list the English words that are left.

Nothing it does is kept; while it walks, an SQLite database lets nobody else write.
"""

import logging

from django.conf import settings
from django.core import mail
from django.core.management import BaseCommand, CommandError
from django.db import transaction
from django.test import override_settings
from django.utils.translation import override

from desk.english import scripts, staging
from desk.english.content import written_texts
from desk.english.finding import Finding
from desk.english.walking import Walk

# What the walk sets going must reach nobody's letter box.
OUTBOX = {"EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend"}


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--role", action="append", help="Walk as this group only.")
        parser.add_argument("--address", action="append", help="See this screen only.")

    def handle(self, *args, role, address, **options):
        # What is not found or not allowed is part of the walk, not worth a line each.
        logging.getLogger("django.request").setLevel(logging.ERROR)
        with override(settings.LANGUAGE_CODE), override_settings(**OUTBOX), transaction.atomic():
            finding = self.walk_as_each(role, address)
            transaction.set_rollback(True)
        lines = list(finding.report())
        for line in lines:
            self.stdout.write(line)
        self.stdout.write(f"English texts left: {len(lines)}")
        if lines:
            raise CommandError("Editors still read English.")

    def walk_as_each(self, roles, addresses):
        mail.outbox = []
        people = staging.people()
        samples = staging.samples()
        special = staging.change_states(samples, next(iter(people.values())))
        beginnings = [*staging.addresses(special), *staging.chosen_together(samples)]
        finding = Finding(written_texts())
        for text in scripts.untranslated(settings.LANGUAGE_CODE):
            finding.look_at_text("scripts", text)
        for name, user in people.items():
            if not roles or name in roles:
                self.walk(name, Walk(user, beginnings, addresses), finding)
        letters, mail.outbox = mail.outbox, []
        for letter in letters:
            finding.look_at_text("mail", f"{letter.subject}\n{letter.body}")
        return finding

    def walk(self, name, screens, finding):
        count = 0
        for screen in screens:
            finding.look_at(screen.address, screen.response)
            count += 1
        self.stdout.write(f"{name}: {count} screens")
        if count < screens.fewest:
            raise CommandError(f"“{name}” saw {count} screens; is the way into the admin open?")
