import gettext

import pytest
from django.core.management import CommandError, call_command

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
GOOD = 'msgid "Search"\nmsgstr "ค้นหา"\n'
WRONG = {
    "untranslated": 'msgid "Search"\nmsgstr ""\n',
    "fuzzy": '#, fuzzy\nmsgid "Search"\nmsgstr "ค้นหา"\n',
    "lost placeholder": 'msgid "%(n)s pages"\nmsgstr "หน้า"\n',
    "strange placeholder": 'msgid "Pages"\nmsgstr "%(n)s หน้า"\n',
    "twice": GOOD + "\n" + GOOD,
    "no catalogue": "Search = ค้นหา",
}


@pytest.fixture
def catalogue(settings, tmp_path):
    path = tmp_path / "th/LC_MESSAGES/django.po"
    path.parent.mkdir(parents=True)
    settings.LOCALE_PATHS = [tmp_path]
    return path


def test_a_compiled_catalogue_translates(catalogue):
    catalogue.write_text(HEAD + GOOD, "utf-8")
    call_command("compile_messages")
    with catalogue.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Search") == "ค้นหา"


def test_a_good_catalogue_passes(catalogue):
    catalogue.write_text(HEAD + GOOD, "utf-8")
    call_command("compile_messages", check=True)
    assert not catalogue.with_suffix(".mo").exists()


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_mistake_is_told(catalogue, text):
    catalogue.write_text(HEAD + text, "utf-8")
    with pytest.raises(CommandError, match=r"django\.po"):
        call_command("compile_messages", check=True)
