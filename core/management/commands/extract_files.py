"""Read the text inside files that were uploaded before; those that are read cost one query."""

from django.core.management import BaseCommand

from core.models import Document
from core.texts import read_document, unread_documents


class Command(BaseCommand):
    help = "Read the text inside uploaded files that were not read yet."

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="read every file anew")

    def handle(self, *args, verbosity, **options):
        documents = Document.objects.all() if options["all"] else unread_documents()
        for key in list(documents.order_by("pk").values_list("pk", flat=True)):
            document = Document.objects.filter(pk=key).first()
            content = document and read_document(document, again=options["all"])
            if content and verbosity:
                self.stdout.write(f"{document.filename}: {content.state}, {content.characters}")
