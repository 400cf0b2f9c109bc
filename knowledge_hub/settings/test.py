"""For the tests: quick, and never near the data of a user."""

import atexit
import os
import shutil
import tempfile

# Before base reads it: tests write their files, database and secrets to a folder of their own.
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="hub-tests-")
atexit.register(shutil.rmtree, os.environ["DATA_DIR"], ignore_errors=True)

from .base import *  # noqa: E402, F403
from .base import DATA_DIR, DATABASES, STORAGES, WAGTAILSEARCH_BACKENDS  # noqa: E402

ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests of the second factor switch it on; the others log in without.
TWO_FACTOR_ENFORCED = False
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
LOCMEM = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
CACHES = {"default": LOCMEM, "cards": {**LOCMEM, "LOCATION": "cards"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# What a test rolls back would stay in memory; tests of the kept pages switch it on.
PAGE_CACHE_BYTES = 0
# To draw AVIF took more time than all other work of loading the demo content.
PICTURE_FORMATS = ["webp"]
# WhiteNoise warns of a missing folder.
(DATA_DIR / "static").mkdir()
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
# It looks for a file when it is asked for, not for all of them with each client of a test.
WHITENOISE_AUTOREFRESH = True
# A file, not memory: the live server of browser tests has threads, and WAL is what users run on.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": DATA_DIR / "test.sqlite3"}
# Tests of Elasticsearch make engines of their own (tests/search/elastic.py); no other test may
# write to a server that somebody perhaps uses.
ELASTICSEARCH = WAGTAILSEARCH_BACKENDS.pop("public", None)
