"""The screens beyond the library are as accessible as its pages, and as quiet."""

import pytest

from .looking import findings_by_day_and_by_night, misfits, movements
from .screens import DIRECTOR, NOBODY, TEACHER, Screen

pytestmark = pytest.mark.browser
LANGUAGES = ["th", "en"]


def faults(visitor, screen, language):
    """Open a screen and return all that is wrong with it."""
    visitor.complaints.clear()
    visitor.page.set_viewport_size({"width": 1280, "height": 900})
    answer = visitor.open(screen.in_language(language))
    found = [] if answer.status == screen.status else [f"answered {answer.status}"]
    found += findings_by_day_and_by_night(visitor.page, language) + misfits(visitor.page)
    found += ["something moves"] * movements(visitor.page)
    return found + visitor.complaints + visitor.strangers


def faulty(visitor, screens, language):
    """Return {address: what is wrong with it}."""
    found = {screen.address: faults(visitor, screen, language) for screen in screens}
    return {address: wrong for address, wrong in found.items() if wrong}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_everybody_may_open_is_accessible(visitor, screens, language):
    theirs = [screen for screen in screens if screen.who == NOBODY]
    assert theirs and faulty(visitor, theirs, language) == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", [TEACHER, DIRECTOR])
def test_the_account_area_is_accessible(browser_of, screens, who, language):
    theirs = [screen for screen in screens if screen.who == who]
    assert theirs and faulty(browser_of(who, place="/account/"), theirs, language) == {}


def test_the_styleguide_is_accessible(visitor, website, settings):
    settings.DEBUG = True
    assert faults(visitor, Screen("/styleguide/"), "th") == []
