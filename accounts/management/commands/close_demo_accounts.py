"""Close the accounts of the demo, before the library is opened to others; what they wrote stays."""

from django.core.management import BaseCommand

from accounts.two_factor import demo_accounts


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        closed = demo_accounts().update(is_active=False)
        self.stdout.write(f"Accounts closed: {closed}")
