"""How large a file may be that somebody uploads; what is in it is checked by core.uploads."""

from .environment import env

MEGABYTE = 1024 * 1024
PICTURE_MAX_BYTES = env.int("PICTURE_MEGABYTES", default=15) * MEGABYTE
# Telephones take 50 megapixels; many more cost the server more memory than a picture is worth.
PICTURE_MAX_PIXELS = env.int("PICTURE_MEGAPIXELS", default=55) * 1_000_000
# The screen of a reader shows no more; a larger picture is shrunk to this before it is stored.
PICTURE_LONGEST_SIDE = env.int("PICTURE_LONGEST_SIDE", default=2560)
DOCUMENT_MAX_BYTES = env.int("DOCUMENT_MEGABYTES", default=50) * MEGABYTE
MEDIA_MAX_BYTES = env.int("MEDIA_MEGABYTES", default=150) * MEGABYTE
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "core.uploads.handlers.LimitedUploadHandler",
]
# Best first. AVIF is smaller for photographs; it takes ten times the processor time of WebP.
PICTURE_FORMATS = env.list("PICTURE_FORMATS", default=["avif", "webp"])
# All files of a page in one download: larger ones are offered one by one only.
BUNDLE_MAX_BYTES = env.int("BUNDLE_MEGABYTES", default=200) * MEGABYTE
