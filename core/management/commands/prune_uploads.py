"""Delete files that were put aside for a second step which nobody took."""

from django.core.management import BaseCommand
from wagtail.models import UploadedFile

from core.importing.keeping import is_old, sweep


class Command(BaseCommand):
    help = "Delete lists never imported, and files whose other fields were wrong, after a day."

    def handle(self, *args, **options):
        sweep()
        for upload in UploadedFile.objects.all():
            if is_old(upload.file.name):
                upload.file.delete(save=False)
                upload.delete()
