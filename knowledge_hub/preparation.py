"""Which steps must run before the site can be served, told by the state of their inputs."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from core.kept_secret import demo_password
from knowledge_hub.settings.environment import BASE_DIR, DATA_DIR

STAMPS = DATA_DIR / "prepared"
CATALOGUES = "locale/**/*.po"
WHAT_IS_INDEXED = ["documents", "terms", "vectors", "words"]


@dataclass(frozen=True)
class Step:
    """A management command, and the files in the project whose change makes it run again."""

    name: str
    title: str
    command: list
    inputs: list
    # Asked anew each time: after a step, more is there than before.
    also: Callable = list

    def state(self):
        """Return a digest of the inputs' names, sizes and times, and of what else matters."""
        digest = hashlib.sha256(repr(self.also()).encode())
        for pattern in self.inputs:
            for path in sorted(BASE_DIR.glob(pattern)):
                status = path.stat()
                digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
        return digest.hexdigest()


def database_identity():
    """Return which database is used, and whether its file is there at all."""
    database = settings.DATABASES["default"]
    name = database["NAME"]
    is_file = database["ENGINE"].endswith("sqlite3")
    return [str(database.get("HOST", "")), str(name), not is_file or Path(name).exists()]


def compiled_catalogues():
    """Return, for each catalogue, whether it is compiled."""
    return [path.with_suffix(".mo").exists() for path in BASE_DIR.glob(CATALOGUES)]


def site_address():
    return [*database_identity(), settings.WAGTAILADMIN_BASE_URL]


def collected_files():
    return [settings.STATIC_ROOT.exists()]


def demo_accounts():
    """Return which database the accounts are in, and a digest of the password they have."""
    return [*database_identity(), hashlib.sha256(demo_password().encode()).hexdigest()]


STEPS = [
    Step(
        "messages",
        "Compiling messages",
        ["compile_messages"],
        [CATALOGUES],
        compiled_catalogues,
    ),
    Step(
        "database",
        "Preparing the database",
        ["migrate", "--verbosity", "0"],
        ["*/migrations/*.py", "requirements.txt", "constraints.txt"],
        database_identity,
    ),
    Step(
        "address",
        "Noting the site's address",
        ["address_site"],
        [],
        site_address,
    ),
    Step(
        "static",
        "Collecting style sheets and scripts",
        ["collectstatic", "--noinput", "--clear", "--verbosity", "0"],
        ["*/static/**/*", "requirements.txt", "constraints.txt"],
        collected_files,
    ),
    # Before the demo library, which indexes itself: there is nothing to do on the first start.
    Step(
        "search",
        "Rebuilding the search index",
        ["rebuild_search", "--verbosity", "0"],
        [
            "core/thai/*.py",
            "core/thai/*.txt",
            *(f"search/{name}.py" for name in WHAT_IS_INDEXED),
            "search/migrations/*.py",
        ],
        database_identity,
    ),
    Step(
        "demo",
        "Loading the demo library (a minute or two the first time)",
        ["load_demo"],
        ["home/demo/**/*.yaml"],
        demo_accounts,
    ),
]


def pending_steps():
    """Yield each step that has not succeeded with its present inputs."""
    for step in STEPS:
        stamp = STAMPS / step.name
        if not stamp.exists() or stamp.read_text() != step.state():
            yield step


def remember(step):
    """Note that the step succeeded."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / step.name).write_text(step.state())
