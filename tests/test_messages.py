"""The Thai of the interface: complete, certain, and safe to put values into."""

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings

from core.catalogues import problems

OURS, OVERLAY = (Path(root) / "th/LC_MESSAGES/django.po" for root in settings.LOCALE_PATHS)


def messages(path):
    """Return {(context, message): its Thai texts, joined}."""
    entries = polib.pofile(str(path))
    return {(e.msgctxt, e.msgid): e.msgstr + "".join(e.msgstr_plural.values()) for e in entries}


@pytest.mark.parametrize("path", [OURS, OURS.with_name("djangojs.po")], ids=lambda p: p.stem)
def test_every_message_is_translated_for_certain_with_its_placeholders(path):
    assert problems(path) == []


def test_every_translation_is_in_thai():
    assert [key for key, text in messages(OURS).items() if not re.search("[ก-๛]", text)] == []


def test_a_message_that_packages_share_reads_the_same_in_both_catalogues():
    ours, overlay = messages(OURS), messages(OVERLAY)
    assert [key for key in ours if key in overlay and ours[key] != overlay[key]] == []


def test_a_translation_that_lost_a_placeholder_is_found(tmp_path):
    broken = tmp_path / "django.po"
    broken.write_text('msgid "Page %(n)s"\nmsgstr "หน้า"\n', encoding="utf-8")
    assert "lost a placeholder" in problems(broken)[0]
