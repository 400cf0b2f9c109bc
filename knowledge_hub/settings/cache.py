"""The cache that all processes share: files in DATA_DIR, or Redis."""

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

CACHES = {"default": REDIS if REDIS["LOCATION"] else FILES, "cards": CARDS}
