"""Whoever may publish or enter the admin needs a code from their phone."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from tests.factories.accounts import app_code
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db
SETUP = "/account/two-factor/totp/activate/"
PASSWORD = "ครูไทย-2569"


@pytest.fixture(autouse=True)
def enforced(settings):
    settings.TWO_FACTOR_ENFORCED = True


def log_in(client, user):
    return client.post(
        reverse("account_login"), {"login": user.email, "password": PASSWORD}, follow=True
    )


def set_up(client):
    """Set the second factor up as the page says; returns the secret and the page that follows."""
    secret = client.get(SETUP).context["form"].secret
    return secret, client.post(SETUP, {"code": app_code(secret)}, follow=True)


@pytest.mark.parametrize("group", ["administrator", "head", "supervisor"])
def test_an_editor_is_led_to_set_it_up(client, group):
    page = log_in(client, make_user(group))
    assert page.redirect_chain[-1][0] == SETUP
    assert "data:image/svg+xml" in page.content.decode()


@pytest.mark.parametrize("address", ["/admin/", "/admin/pages/", "/", "/en/", "/articles/"])
def test_there_is_no_way_round_it(client, address):
    client.force_login(make_user("supervisor"))
    assert client.get(address).url.removeprefix("/en") == SETUP


def test_files_are_handed_out_as_to_anybody(client):
    client.force_login(make_user("head"))
    assert client.get("/files/documents/nothing.pdf").status_code == 404


@pytest.mark.parametrize("group", ["director", "teacher"])
def test_teachers_and_directors_are_left_alone(client, group):
    client.force_login(make_user(group))
    assert client.get("/").status_code == 200


def test_who_may_publish_without_the_admin_needs_it_too(client):
    group = Group.objects.create(name="publishers")
    publish = GroupPagePermission.objects.filter(permission__codename="publish_page").first()
    GroupPagePermission.objects.create(
        group=group, page=Page.objects.get(depth=1), permission=publish.permission
    )
    client.force_login(make_user("publishers"))
    assert client.get("/").url == SETUP


def test_with_it_one_comes_in_with_password_and_code(client):
    user = make_user("supervisor")
    log_in(client, user)
    secret, page = set_up(client)
    assert page.context["unused_codes"]
    assert client.get("/admin/").status_code == 200
    client.logout()
    page = log_in(client, user)
    assert page.redirect_chain[-1][0] == reverse("mfa_authenticate")
    assert client.get("/admin/").status_code == 302
    # The code that set it up is used; the phone shows the next one in half a minute.
    recovery = Authenticator.objects.get(user=user, type="recovery_codes").wrap()
    client.post(reverse("mfa_authenticate"), {"code": recovery.get_unused_codes()[0]})
    assert client.get("/admin/").status_code == 200


def test_a_wrong_code_does_not_come_in(client):
    user = make_user("supervisor")
    log_in(client, user)
    set_up(client)
    client.logout()
    log_in(client, user)
    page = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert page.context["form"].errors
    assert client.get("/admin/").status_code == 302


def test_the_secret_is_not_readable_in_the_database(client):
    user = make_user("supervisor")
    log_in(client, user)
    secret, _page = set_up(client)
    assert secret not in str(Authenticator.objects.get(user=user, type="totp").data)


def test_an_editor_cannot_switch_it_off(client):
    user = make_user("supervisor")
    log_in(client, user)
    set_up(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(user=user, type="totp").exists()


def test_an_administrator_resets_it_for_who_lost_the_phone(client, settings):
    user = make_user("supervisor")
    log_in(client, user)
    set_up(client)
    settings.TWO_FACTOR_ENFORCED = False
    client.force_login(make_user("administrator"))
    mail.outbox.clear()
    client.post(reverse("reset_two_factor", args=[user.pk]))
    assert not Authenticator.objects.filter(user=user).exists()
    assert [message.to for message in mail.outbox] == [[user.email]]


@pytest.mark.parametrize("group", ["supervisor", "head", "teacher"])
def test_nobody_else_resets_it(client, group, settings):
    user = make_user("supervisor")
    log_in(client, user)
    set_up(client)
    settings.TWO_FACTOR_ENFORCED = False
    client.force_login(make_user(group))
    client.post(reverse("reset_two_factor", args=[user.pk]))
    assert Authenticator.objects.filter(user=user).exists()


@pytest.mark.parametrize(
    ("hosts", "has_demo", "is_led"),
    [
        (["127.0.0.1", "localhost", "[::1]"], True, False),
        (["127.0.0.1", "localhost", "[::1]"], False, True),
        (["hub.example"], True, True),
        (["127.0.0.1", "hub.example"], True, True),
        (["*"], True, True),
    ],
)
def test_only_a_demo_on_this_machine_goes_without(client, settings, hosts, has_demo, is_led):
    settings.ALLOWED_HOSTS = hosts
    if has_demo:
        make_user("teacher", email="teacher@demo.example")
    client.force_login(make_user("supervisor"))
    response = client.get("/admin/", headers={"host": hosts[-1].replace("*", "any.example")})
    assert (response.status_code == 302) is is_led
