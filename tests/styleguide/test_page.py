"""The page of all components is there for those who work on the code, and for nobody else."""

import pytest
from django.urls import reverse

from tests.factories.pages import make_article, make_honor, make_innovation, make_news

pytestmark = pytest.mark.django_db


def test_nobody_is_shown_it_on_a_site_that_serves(client):
    assert client.get(reverse("styleguide")).status_code == 404


def test_it_draws_every_component_by_its_own_template(client, settings):
    settings.DEBUG = True
    make_article(title="ABC")
    make_innovation()
    make_news(title="DEF")
    make_honor(title="GHI")
    answer = client.get(reverse("styleguide"))
    text, drawn = answer.content.decode(), {template.name for template in answer.templates}
    for title in ("ABC", "DEF", "GHI"):
        assert title in text
    parts = (
        "page_card notice award hit filter_bar active_filters pagination empty_state form_fields"
    )
    assert {f"includes/{name}.html" for name in parts.split()} <= drawn


def test_it_stands_without_any_content(client, settings):
    settings.DEBUG = True
    assert client.get(reverse("styleguide")).status_code == 200
