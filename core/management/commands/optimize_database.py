"""Let SQLite refresh what it knows of its tables; PostgreSQL does that by itself."""

from django.core.management import BaseCommand
from django.db import connection


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        if connection.vendor != "sqlite":
            return
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA analysis_limit=1000")
            cursor.execute("PRAGMA optimize")
