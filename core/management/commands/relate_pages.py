from django.core.management import BaseCommand

from core.related import relate_all


class Command(BaseCommand):
    help = "Find for every published page what else is about the same."

    def handle(self, **options):
        relate_all()
