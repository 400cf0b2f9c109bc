"""What comes from outside: each file is looked into, cleaned, or refused with a reason.

`clean_picture`, `clean_document`, `clean_media` and `clean_captions` take an UploadedFile and
return it, changed in place where it needs to be, or raise a ValidationError for whoever sent it.
"""

from .documents import clean_document
from .media import clean_captions, clean_media
from .names import clean_name
from .pictures import clean_picture

__all__ = ["clean_captions", "clean_document", "clean_media", "clean_name", "clean_picture"]
