"""Compile the message catalogues, or check them with --check."""

from django.core.management import BaseCommand, CommandError

from core.catalogues import catalogue_paths, compile_catalogue, problems


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="Only say what is wrong.")

    def handle(self, *args, check, **options):
        found = [f"{path}: {problem}" for path in catalogue_paths() for problem in problems(path)]
        if check and found:
            raise CommandError("\n".join(found))
        if not check:
            for path in catalogue_paths():
                compile_catalogue(path)
