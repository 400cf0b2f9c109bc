"""What happens elsewhere and is counted here."""

from core.files import file_handed_out
from core.models import Document

from .downloads import note_download


def on_file_handed_out(sender, file, request, response, **kwargs):
    note_download(request, file, response.status_code)


def connect():
    """Connect the handlers; called once by the app's configuration."""
    file_handed_out.connect(
        on_file_handed_out, sender=Document, dispatch_uid="readership.downloads"
    )
