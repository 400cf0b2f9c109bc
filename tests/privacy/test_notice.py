"""The privacy notice says who keeps what, and for how long."""

import pytest
from django.urls import reverse
from wagtail.models import Site

from core.models import SiteSettings
from privacy.models import PrivacySettings

pytestmark = pytest.mark.django_db


def shown(client, prefix=""):
    return client.get(f"{prefix}/privacy/").content.decode()


def test_it_is_on_every_page_and_open_to_all(client):
    assert f'href="{reverse("privacy_notice")}"' in client.get("/").content.decode()
    assert "พ.ศ. 2562" in shown(client)
    assert "Personal Data Protection Act" in shown(client, "/en")


def test_it_says_how_long_backups_keep_what_was_erased(client, settings):
    settings.BACKUP_DAYS = 45
    assert "ชุดสำรองอีกไม่เกิน 45 วัน" in shown(client)
    assert "for at most 45 days more" in shown(client, "/en")


def test_it_names_the_office_and_who_answers(client):
    site = Site.objects.get(is_default_site=True)
    SiteSettings.objects.update_or_create(site=site, defaults={"office_name_th": "สพป. ทดสอบ"})
    own = PrivacySettings.for_site(site)
    own.contact_email, own.addition_th = "dpo@office.example", "<p>กล้องหน้าอาคาร</p>"
    own.save()
    for text in ("สพป. ทดสอบ", "mailto:dpo@office.example", "กล้องหน้าอาคาร"):
        assert text in shown(client)
