"""The database: SQLite in DATA_DIR, or whatever DATABASE_URL names."""

from .environment import DATA_DIR, env

# Each line is needed when several processes write (docs/decisions/0004-embedded-sqlite.md).
# mmap_size is left alone on purpose: it makes damage worse.
SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA_DIR / "hub.sqlite3",
    # Opening it and setting it up takes longer than most questions.
    "CONN_MAX_AGE": 600,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;"
            "PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;"
        ),
    },
}


def postgres(database):
    """Return the settings with a connection pool in each process."""
    pool = {"min_size": 1, "max_size": env.int("DATABASE_POOL_SIZE", default=8), "timeout": 10}
    return {**database, "OPTIONS": {**database.get("OPTIONS", {}), "pool": pool}}


def chosen():
    """Return the database that DATABASE_URL names, else the embedded one."""
    if not env("DATABASE_URL", default=""):
        return SQLITE
    database = env.db_url("DATABASE_URL")
    return postgres(database) if database["ENGINE"].endswith("postgresql") else database


DATABASES = {"default": chosen()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
