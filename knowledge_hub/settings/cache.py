"""The cache that all processes share, in files in DATA_DIR or Redis; and the pages each keeps."""

from .environment import DATA_DIR, env

FILES = {
    "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
    "LOCATION": DATA_DIR / "cache",
    # The folder is listed on each write, so it may not grow without bound.
    "OPTIONS": {"MAX_ENTRIES": 2000},
}
REDIS = {
    "BACKEND": "django.core.cache.backends.redis.RedisCache",
    "LOCATION": env("REDIS_URL", default=""),
    "KEY_PREFIX": "hub",
}

# Drawn pictures of what is shared: on each machine, so that they push nothing else out.
CARDS = {**FILES, "LOCATION": DATA_DIR / "cards", "TIMEOUT": None, "OPTIONS": {"MAX_ENTRIES": 1000}}

# Where the sizes of a picture lie. Each process keeps its own: Wagtail writes them with every page.
RENDITIONS = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "renditions",
    "TIMEOUT": 600,
    "OPTIONS": {"MAX_ENTRIES": 5000},
}

DEFAULT = REDIS if REDIS["LOCATION"] else FILES
CACHES = {"default": DEFAULT, "renditions": RENDITIONS, "cards": CARDS}

# Whole pages for readers who are not logged in (core.page_cache), in each web process; 0 is off.
PAGE_CACHE_BYTES = env.int("PAGE_CACHE_MEGABYTES", default=32) * 1024 * 1024
# Apps and models of which readers see nothing; a change of any other makes all kept pages stale.
MODELS_UNSEEN = {
    *("account", "accounts", "auth", "axes", "contenttypes", "contributions", "mfa"),
    *("django_tasks_database", "migrations", "notices", "search", "sessions", "socialaccount"),
    # What a reader keeps stands on no page that is the same for all.
    "reading_lists",
    *("editorial", "wagtail_localize", "wagtailadmin", "wagtailforms", "wagtailsearch"),
    *("usersessions", "wagtailusers", "core.contentversion", "core.documenttext", "core.fileuse"),
    *("core.rendition", "privacy.consent", "privacy.erasurerequest", "privacy.takedownrequest"),
    # Numbers that readers see change at midnight, and no page is kept much longer than they stand.
    *("readership.reading", "readership.dailytotal", "readership.dailyvisitors"),
    *("wagtailcore.apitoken", "wagtailcore.comment", "wagtailcore.commentreply"),
    *("wagtailcore.modellogentry", "wagtailcore.pagelogentry", "wagtailcore.pagesubscription"),
    *("wagtailcore.referenceindex", "wagtailcore.revision", "wagtailcore.taskstate"),
    *("wagtailcore.uploadedfile", "wagtailcore.workflowstate"),
}
