"""A translation goes through the same review as the page it is made from."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page, TaskState
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.factories.pages import make_innovation
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def translator():
    return make_user("supervisor", email="translator@office.example")


@pytest.fixture
def english(translator):
    """The English draft of a live Thai page, with its title translated."""
    source_page = make_innovation(title="บัตรคำ")
    client = Client()
    client.force_login(translator)
    locale = Locale.objects.get(language_code="en")
    url = reverse("wagtail_localize:submit_page_translation", args=[source_page.pk])
    client.post(url, {"locales": [locale.pk]})
    translation = Translation.objects.get(target_locale=locale)
    title = translation.source.stringsegment_set.get(context__path="title")
    StringTranslation.objects.create(
        translation_of=title.string,
        locale=locale,
        context=title.context,
        data="Word cards",
        last_translated_by=translator,
    )
    return translation.get_target_instance()


def post(user, name, *args, **data):
    client = Client()
    client.force_login(user)
    return client.post(reverse(name, args=args), data, follow=True)


def test_a_page_sent_to_be_translated_is_no_live_page_yet(english):
    assert not english.live


def test_a_translation_handed_in_is_published_by_its_reviewer(told, english, translator):
    head = make_user("head")
    post(translator, "hand_in_translation", english.pk)
    assert [entry[:2] for entry in told] == [("review_requested", head.email)]
    state = TaskState.objects.get()
    post(head, "wagtailadmin_pages:workflow_action", english.pk, "approve", state.pk)
    page = Page.objects.get(pk=english.pk)
    assert (page.live, page.title) == (True, "Word cards")


def test_the_translator_does_not_publish_it(english, translator):
    translator.groups.set(make_user("head").groups.all())
    post(translator, "wagtailadmin_pages:edit", english.pk, action="publish")
    assert not Page.objects.get(pk=english.pk).live


def test_new_texts_of_a_live_translation_are_not_public_before_they_are_published(
    told, english, translator
):
    head = make_user("head")
    english.save_revision().publish()
    post(translator, "hand_in_translation", english.pk)
    assert Page.objects.get(pk=english.pk).title == "บัตรคำ"
    assert told[-1][:2] == ("review_requested", head.email)


def test_a_page_written_by_hand_is_not_handed_in_as_a_translation(translator):
    page = make_innovation(publish=False)
    post(translator, "hand_in_translation", page.pk)
    assert not Page.objects.get(pk=page.pk).workflow_in_progress
    assert not TranslationSource.objects.exists()


def test_a_teacher_hands_nothing_in(english):
    post(make_user("teacher"), "hand_in_translation", english.pk)
    assert not Page.objects.get(pk=english.pk).workflow_in_progress
