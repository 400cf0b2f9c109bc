"""Every public page, in both languages: accessible, quiet, at home, and no wider than the screen.

Each is loaded once for all that is looked at; tests/e2e/test_screens.py does the same elsewhere.
"""

import pytest

from .looking import findings_by_day_and_by_night, misfits, movements
from .website import NAMES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_page_is_accessible_quiet_keeps_at_home_and_fits(visitor, website, language, name):
    answer = visitor.open(website.address(language, name))
    assert answer.status == (404 if name == "missing page" else 200)
    assert visitor.page.locator("html").get_attribute("lang") == language
    assert findings_by_day_and_by_night(visitor.page, language) == []
    assert misfits(visitor.page) == []
    assert movements(visitor.page) == 0
    visitor.look_at_everything()
    assert visitor.complaints == []
    assert visitor.strangers == []
