"""Remind people of reviews that wait too long, and of pages to look at again."""

from django.core.management import BaseCommand

from editorial.reminding import remind_of_due_pages, remind_of_late_reviews


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, verbosity, **options):
        late, due = remind_of_late_reviews(), remind_of_due_pages()
        if verbosity:
            self.stdout.write(f"{late} reviews wait too long, {due} pages are to be looked at")
