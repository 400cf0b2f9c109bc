"""Where uploaded files lie: a folder that no static server shows, reached through `core.files`."""

from django.core.files.storage import FileSystemStorage


class PrivateStorage(FileSystemStorage):
    """Files under FILES_ROOT; each request for one is checked by `core.file_access.may_see`."""
