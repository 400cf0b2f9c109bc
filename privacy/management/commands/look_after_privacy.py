"""Remind of requests about personal data, resume erasures, and forget who asked long ago."""

from django.core.management import BaseCommand

from privacy.erasing import resume
from privacy.reminding import remind
from privacy.takedowns import prune


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, verbosity, **options):
        late, pruned, resumed = remind(), prune(), resume()
        if verbosity:
            self.stdout.write(
                f"{late} requests wait, {pruned} are forgotten, {resumed} erasures go on"
            )
