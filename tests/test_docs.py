"""What the documents promise is so."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
READS = re.compile(r"""env(?:\.\w+)?\(\s*"([A-Z_]+)\"""")
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def variables():
    """Return every environment variable that the settings read."""
    sources = (ROOT / "knowledge_hub/settings").glob("*.py")
    return {name for path in sources for name in READS.findall(path.read_text("utf-8"))}


def documents():
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_variable_is_documented():
    text = (ROOT / "docs/settings.md").read_text("utf-8")
    assert not [name for name in variables() if f"`{name}`" not in text]


def test_no_variable_is_documented_that_nothing_reads():
    rows = re.findall(r"^\| `([A-Z_]+)`", (ROOT / "docs/settings.md").read_text("utf-8"), re.M)
    assert rows and set(rows) <= variables()


@pytest.mark.parametrize("path", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path):
    targets = LINK.findall(path.read_text("utf-8"))
    assert not [target for target in targets if not (path.parent / target).exists()]


def test_decisions_are_short():
    lengths = {p.name: len(p.read_text("utf-8").splitlines()) for p in documents() if "0" in p.name}
    assert not {name: length for name, length in lengths.items() if length > 40}


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 120


def test_the_environment_is_read_in_settings_only():
    """manage.py, wsgi and their like choose the settings; reading anything else is for settings."""
    entrances = {"manage.py", "wsgi.py", "asgi.py", "run.py", "bench.py"}
    folders = ("core", "schools", "articles", "accounts", "search", "home", "knowledge_hub")
    readers = [
        path.relative_to(ROOT)
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if "os.environ" in path.read_text("utf-8") or "getenv" in path.read_text("utf-8")
    ]
    allowed = {"settings", "make"}  # home/demo/make holds scripts, which no site runs
    assert not [p for p in readers if p.name not in entrances and not allowed & {*p.parts}]
