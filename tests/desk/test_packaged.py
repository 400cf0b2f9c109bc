"""Wagtail's own templates are drawn with our words in them, not copied."""

from datetime import date, datetime
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from django.template import Context, Template, engines
from django.urls import reverse
from django.utils.timezone import make_aware
from django.utils.translation import override
from wagtail.models import Locale

from core.models import Person
from desk.templatetags.packaged_tags import in_our_era
from tests.factories.pages import make_article
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db

OURS = Path(__file__).resolve().parents[2] / "templates"
NAMES = sorted(str(path.relative_to(OURS)) for path in OURS.rglob("*.html"))
# Of so many lines a copy would be told from a template that is short by nature.
LONG = 8


@pytest.fixture
def administrator(client):
    client.force_login(make_user("administrator"))
    return client


def shown(client, name, *args):
    return client.get(reverse(name, args=args)).content.decode()


def theirs(name):
    """Return the lines of the package's template of this name, none when there is none."""
    engine = engines["django"].engine
    _ours, origin = engine.find_template(name)
    for loader in engine.template_loaders[0].loaders:
        for other in loader.get_template_sources(name):
            if other.name != origin.name and Path(other.name).exists():
                return lines(other.name)
    return []


def lines(path):
    return [line.strip() for line in Path(path).read_text("utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize("name", NAMES)
def test_no_template_is_a_copy_of_one_that_a_package_brings(name):
    ours = lines(OURS / name)
    if len(ours) >= LONG:
        assert SequenceMatcher(None, ours, theirs(name)).ratio() < 0.5


def test_a_copy_would_be_noticed():
    assert len(theirs("wagtailadmin/shared/header.html")) > LONG


def test_hidden_buttons_are_in_thai(administrator):
    for name in ("wagtailadmin_home", "wagtailmedia:index"):
        page = shown(administrator, name)
        assert 'value="ค้นหา"' in page and 'value="Search"' not in page


def test_the_tip_of_a_date_has_the_year_of_the_buddhist_era():
    text = "{% load wagtailadmin_tags %}{% human_readable_date moment %}"
    with override("th"):
        moment = make_aware(datetime(2026, 6, 12, 9, 30))
        shown = Template(text).render(Context({"moment": moment}))
        assert "12 มิถุนายน 2569, 9:30 น." in shown
        shown = Template(text).render(Context({"moment": date(2026, 6, 12)}))
        assert "12 มิถุนายน 2569" in shown


def test_other_texts_beside_a_date_stay_as_they_are():
    with override("th"):
        assert in_our_era("<b>ก</b>", None) == "<b>ก</b>"


def test_the_report_of_locked_pages_says_since_when(administrator):
    page = make_article()
    page.locked, page.locked_at = True, make_aware(datetime(2026, 6, 12, 9, 30))
    page.save()
    assert "12 มิถุนายน 2569, 9:30 น." in shown(administrator, "wagtailadmin_reports:locked_pages")


def test_groups_have_names_where_a_page_is_made_private(administrator):
    url = reverse("wagtailadmin_pages:set_privacy", args=[make_article().pk])
    page = administrator.get(url).json()["html"]
    assert "ศึกษานิเทศก์" in page and "> supervisor" not in page


def test_rights_of_a_group_have_names(administrator):
    page = shown(administrator, "wagtailusers_groups:add")
    assert "Can add" not in page
    with override("th"):
        assert f"เพิ่ม {Person._meta.verbose_name}" in page


def test_the_list_of_languages_counts_in_thai(administrator):
    Locale.objects.get_or_create(language_code="en")
    page = shown(administrator, "wagtaillocales:index")
    assert "2 ภาษา" in page and "หน้า" in page and " pages" not in page
