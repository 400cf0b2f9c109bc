"""Where uploaded files lie: a folder that no static server shows, reached through `core.files`."""

from django.core.files.storage import FileSystemStorage


class PrivateStorage(FileSystemStorage):
    """Files under FILES_ROOT whose address is checked on each request by `core.access.may_see`."""
