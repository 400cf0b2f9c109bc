"""axe finds nothing serious on any public page, in both languages, by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .website import NAMES

pytestmark = pytest.mark.browser
GRAVE = {"serious", "critical"}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


def grave_findings(page, options=None):
    """Return one line for each place where a serious or critical rule is broken."""
    answer = Axe().run(page, options=options).response
    return [
        f"{finding['id']}: {node['html'][:160]} | {node['failureSummary'][:300]}"
        for finding in answer["violations"]
        if finding["impact"] in GRAVE
        for node in finding["nodes"]
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_page_is_accessible_by_day_and_by_night(visitor, website, language, name):
    visitor.open(website.address(language, name))
    assert grave_findings(visitor.page) == []
    # The colours are all that differs by night.
    visitor.page.emulate_media(color_scheme="dark")
    assert grave_findings(visitor.page, CONTRAST) == []
