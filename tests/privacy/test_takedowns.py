"""Anybody may ask that something be taken down or corrected, and gets an answer."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from notices.models import Notice
from privacy.models import TakedownRequest
from tests.factories.accounts import mailed_to
from tests.factories.pages import make_article, restrict
from tests.factories.people import make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db
ASKED = {
    "kind": "child-picture",
    "text": "ลูกของดิฉันอยู่แถวหน้าในภาพแรก ขอให้นำออก",
    "name": "นางมาลี มีลูก",
    "email": "malee@home.example",
}


def ask(client, page=None, prefix="", **changes):
    query = {"page": page.pk} if page else None
    given = {**ASKED, **({} if page else {"address": "/schools/99990001/"}), **changes}
    return client.post(f"{prefix}{reverse('takedown')}", given, query_params=query)


@pytest.fixture
def head():
    return make_user("head")


def test_every_public_page_leads_to_the_form_and_is_the_same_for_all(client):
    page = make_article()
    shown = client.get(page.get_url())
    assert f'href="/takedown/?page={page.pk}"' in shown.content.decode()
    assert b"csrf" not in shown.content
    school = make_school()
    assert "/takedown/?at=/schools/" in client.get(school.get_absolute_url()).content.decode()
    client.force_login(make_user("teacher"))
    assert client.get(page.get_url()).content == shown.content


def test_a_request_reaches_the_office_and_the_page_s_owner(client, head):
    owner = make_user("supervisor")
    page = make_article(title="ค่ายลูกเสือ", owner=owner)
    response = ask(client, page)
    assert response.url == reverse("takedown_sent")
    request = TakedownRequest.objects.get()
    assert (request.page_id, request.state) == (page.pk, "new")
    assert request.due_on == timezone.localdate() + timedelta(days=7)
    told = Notice.objects.get(recipient=head, kind="takedown_asked")
    assert client.get(told.url).status_code == 302
    client.force_login(head)
    assert "ลูกของดิฉัน" in client.get(told.url).content.decode()
    to_owner = Notice.objects.get(recipient=owner)
    assert "มาลี" not in to_owner.title + to_owner.text + to_owner.url
    assert "ค่ายลูกเสือ" in to_owner.sentence


def test_who_asks_gets_a_receipt_that_repeats_nothing_of_theirs(client, head):
    ask(client, make_article(), text="ซื้อเลย https://spam.example")
    [receipt] = mailed_to("malee@home.example")
    assert "spam.example" not in receipt.body
    assert "มาลี" not in receipt.body


def test_an_answer_is_mailed_once_in_the_language_of_the_form(client, head):
    ask(client, make_article(), prefix="/en")
    request = TakedownRequest.objects.get()
    client.force_login(head)
    url = reverse(TakedownRequest.snippet_viewset.get_url_name("edit"), args=[request.pk])
    mail.outbox.clear()
    client.post(url, {"state": "done", "answer": "The picture is gone."})
    client.post(url, {"state": "done", "answer": "The picture is gone!"})
    [answer] = mailed_to("malee@home.example")
    assert answer.subject == f"Answer to your request no. {request.pk}: Done"
    assert "The picture is gone." in answer.body
    request.refresh_from_db()
    assert (request.handled_by, request.text) == (head, ASKED["text"])


def test_a_request_is_not_closed_without_an_answer(client, head):
    ask(client, make_article())
    request = TakedownRequest.objects.get()
    client.force_login(head)
    url = reverse(TakedownRequest.snippet_viewset.get_url_name("edit"), args=[request.pk])
    response = client.post(url, {"state": "refused", "answer": " "})
    assert "โปรดเขียนคำตอบถึงผู้แจ้ง" in response.content.decode()
    request.refresh_from_db()
    assert request.state == "new"


def test_the_list_leads_to_where_a_page_is_unpublished(client, head):
    page = make_article()
    ask(client, page)
    request = TakedownRequest.objects.get()
    client.force_login(head)
    url = reverse(TakedownRequest.snippet_viewset.get_url_name("edit"), args=[request.pk])
    assert (
        reverse("wagtailadmin_pages:unpublish", args=[page.pk]) in client.get(url).content.decode()
    )


@pytest.mark.parametrize("role", ["supervisor", "director", "teacher"])
def test_only_those_who_decide_see_who_asks(client, role):
    ask(client, make_article())
    client.force_login(make_user(role))
    for name in ("list", "edit"):
        request = TakedownRequest.objects.get()
        args = [request.pk] if name == "edit" else []
        url = reverse(TakedownRequest.snippet_viewset.get_url_name(name), args=args)
        response = client.get(url)
        assert response.status_code in (302, 403)


def test_what_is_missing_is_told_and_what_was_written_stays(client):
    response = ask(client, make_article(), email="ไม่มี")
    shown = response.content.decode()
    assert ASKED["text"] in shown
    assert response.context["form"].errors.keys() == {"email"}


def test_what_is_missing_among_choices_is_read_aloud_with_them(client):
    form = BeautifulSoup(ask(client, kind="").content, "html.parser")
    said = form.select_one("fieldset.choices")["aria-describedby"].split()
    assert "โปรดกรอกช่องนี้" in " ".join(form.find(id=key).get_text() for key in said)


def test_a_machine_is_thanked_and_not_heard(client):
    response = ask(client, make_article(), website="https://spam.example")
    assert response.url == reverse("takedown_sent")
    assert not TakedownRequest.objects.exists()
    assert mail.outbox == []


def test_a_flood_is_stopped_and_nothing_typed_is_lost(client):
    page = make_article()
    for _time in range(10):
        assert ask(client, page).status_code == 302
    response = ask(client, page)
    assert response.status_code == 429
    assert ASKED["text"] in response.content.decode()
    assert TakedownRequest.objects.count() == 10


@pytest.mark.parametrize(
    "key", ["", "0", "-1", "99999999999999999999", "1 OR 1=1", "๑๒", "²", "\x00", "<script>"]
)
def test_a_page_that_is_none_is_asked_for_by_address(client, key):
    response = client.get(reverse("takedown"), {"page": key})
    assert response.status_code == 200
    assert 'name="address"' in response.content.decode()


def test_the_form_does_not_tell_the_title_of_what_is_not_public(client):
    draft = make_article(title="ความลับร่าง", publish=False)
    private = make_article(title="ความลับเฉพาะกลุ่ม")
    restrict(private)
    for page in (draft, private):
        shown = client.get(reverse("takedown"), {"page": page.pk}).content.decode()
        assert "ความลับ" not in shown


def test_hostile_text_is_stored_and_shown_as_text(client, head):
    hostile = "<img src=x onerror=alert(1)>{{ 7|add:7 }}\x00"
    ask(client, make_article(), text=f"แก้ไข {hostile}", name="<b>ก</b>")
    client.force_login(head)
    for request in TakedownRequest.objects.all():
        url = reverse(TakedownRequest.snippet_viewset.get_url_name("edit"), args=[request.pk])
        assert "<img src=x" not in client.get(url).content.decode()


def test_the_office_is_reminded_and_who_asked_is_forgotten_in_time(client, head):
    ask(client, make_article())
    ask(client, make_article())
    late, old = TakedownRequest.objects.order_by("pk")
    TakedownRequest.objects.filter(pk=late.pk).update(due_on=timezone.localdate())
    closed = timezone.now() - timedelta(days=91)
    TakedownRequest.objects.filter(pk=old.pk).update(state="done", closed_at=closed)
    call_command("look_after_privacy", verbosity=0)
    call_command("look_after_privacy", verbosity=0)
    assert Notice.objects.filter(recipient=head, kind="takedown_late").count() == 1
    old.refresh_from_db()
    late.refresh_from_db()
    assert (old.name, old.email, old.text) == ("", "", "")
    assert late.email == ASKED["email"]
