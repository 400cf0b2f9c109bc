"""For work on the code: `make dev`, or `manage.py runserver`."""

from .base import *  # noqa: F403
from .base import STORAGES

DEBUG = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
# Style sheets are served as they lie in the tree, without collecting them first.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
# What was changed in a template is seen at once.
PAGE_CACHE_BYTES = 0
