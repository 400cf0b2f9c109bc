"""The accessibility statement says what falls short, and whom to tell."""

import pytest
from wagtail.models import Site

from core.models import SiteSettings

pytestmark = pytest.mark.django_db


def shown(client, prefix=""):
    return client.get(f"{prefix}/accessibility/").content.decode()


def test_every_page_leads_to_it_in_its_language(client):
    assert 'href="/accessibility/"' in client.get("/schools/").content.decode()
    assert 'href="/en/accessibility/"' in client.get("/en/schools/").content.decode()


def test_it_says_what_is_followed_what_falls_short_and_since_when(client):
    for text in ("WCAG 2.2 ระดับ AA", "ภาพสแกน", "22 พฤศจิกายน 2569"):
        assert text in shown(client)
    for text in ("WCAG 2.2, level AA", "scanned pictures", "22 November 2026"):
        assert text in shown(client, "/en")


def test_it_names_whom_to_tell(client):
    site = Site.objects.get(is_default_site=True)
    told = {"office_name_th": "สพป. ทดสอบ", "contact_email": "ask@office.example"}
    SiteSettings.objects.update_or_create(site=site, defaults=told)
    for text in ("สพป. ทดสอบ", "mailto:ask@office.example", "/takedown/"):
        assert text in shown(client)
