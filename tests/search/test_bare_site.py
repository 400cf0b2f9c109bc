"""The search app in a site that knows nothing of us: as `wagtail start` makes it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = """
from .dev import *
LANGUAGE_CODE = "th"
INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "search"] + ["search"]
ADMIN_SEARCH = {"BACKEND": "search.backends.admin", "SEARCH_CONFIG": "simple"}
WAGTAILSEARCH_BACKENDS = {"default": ADMIN_SEARCH}
"""
OWN_SEARCH = 'path("search/", search_views.search, name="search")'
OUR_SEARCH = 'path("search/", include("search.urls")), path("api/", include("search.api_urls"))'
STORY = """
from django.test import Client
from home.models import HomePage
from wagtail.models import Page

home = HomePage.objects.first()
page = home.add_child(instance=HomePage(title="นวัตกรรมการเรียนรู้บนเกาะ", live=False))
page.save_revision().publish()
client = Client(HTTP_HOST="localhost")
for path in ("/api/search/?q=นวัตกรรม", "/search/?q=นวัตกรรม", "/api/suggest/?q=นวัต"):
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    assert "บนเกาะ" in answer.content.decode("unicode_escape" if "api" in path else "utf-8"), path
found = [found.title for found in Page.objects.search("เรียนรู้")]
assert found == [page.title], found
HomePage.objects.get(pk=page.pk).unpublish()
assert "บนเกาะ" not in client.get("/search/?q=นวัตกรรม").content.decode()
print("found")
"""


@pytest.fixture
def site(tmp_path):
    """A new site with its own search replaced by ours, and a function that runs its manage.py."""
    start = [sys.executable, "-m", "wagtail.bin.wagtail", "start", "bare", str(tmp_path)]
    subprocess.run(start, check=True, capture_output=True)
    shutil.rmtree(tmp_path / "search")
    (tmp_path / "bare/settings/trial.py").write_text(SETTINGS)
    urls = tmp_path / "bare/urls.py"
    changed = urls.read_text().replace("from search import views as search_views\n", "")
    urls.write_text(changed.replace(OWN_SEARCH, OUR_SEARCH))
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    environment = kept | {"PYTHONPATH": str(ROOT), "DJANGO_SETTINGS_MODULE": "bare.settings.trial"}

    def manage(*command, text=""):
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=tmp_path, env=environment, input=text, text=True, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    return manage


def test_a_bare_site_finds_thai(site):
    site("migrate", "--verbosity", "0")
    assert site("shell", "--no-imports", "-c", STORY).strip().endswith("found")
