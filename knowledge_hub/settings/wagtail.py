"""Wagtail: our own models from the first migration, and nothing that asks another host."""

from .environment import PORT, env
from .uploads import DOCUMENT_MAX_BYTES, PICTURE_MAX_BYTES, PICTURE_MAX_PIXELS

AUTH_USER_MODEL = "core.User"
WAGTAILIMAGES_IMAGE_MODEL = "core.Image"
WAGTAILDOCS_DOCUMENT_MODEL = "core.Document"
TAGGIT_CASE_INSENSITIVE = True

WAGTAIL_SITE_NAME = "แหล่งขุมความรู้"
WAGTAILADMIN_BASE_URL = env("SITE_URL", default=f"http://127.0.0.1:{PORT}")
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PASSWORD_REQUIRED_TEMPLATE = "password_required.html"  # noqa: S105
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# Without finders an embed is never looked up while a page is drawn; see core.embeds.
WAGTAILEMBEDS_FINDERS = []
# Wagtail's Thai slugs lose their vowels and tone marks.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# What is typed waits at most twice this long (for the save under way, then for its own), so that
# nothing older than five seconds is lost. Each saved draft queues indexing: not more often than so.
WAGTAIL_AUTOSAVE_INTERVAL = 1500
WAGTAIL_FINISH_WORKFLOW_ACTION = "editorial.finishing.publish_approved"
# A page that is translated starts as a draft; its translation is reviewed before it goes live.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# Files go out through core.files whatever links to them, so a document's address is its file's.
WAGTAILDOCS_SERVE_METHOD = "direct"
WAGTAILDOCS_MAX_UPLOAD_SIZE = DOCUMENT_MAX_BYTES
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.uploads.forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = [
    *("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp"),
    *("doc", "xls", "ppt", "csv", "txt", "zip"),
]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = PICTURE_MAX_BYTES
WAGTAILIMAGES_MAX_IMAGE_PIXELS = PICTURE_MAX_PIXELS
# What telephones write is taken, too, and stored as JPEG.
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif", "heic", "heif"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.uploads.forms.ImageForm"
WAGTAILMEDIA = {
    "MEDIA_MODEL": "core.Media",
    "MEDIA_FORM_BASE": "core.uploads.forms.MediaForm",
    "AUDIO_EXTENSIONS": ["mp3", "m4a", "ogg", "wav"],
    "VIDEO_EXTENSIONS": ["mp4", "webm"],
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
