"""Login by OpenID Connect, against a provider that runs in this test."""

import json
import threading
from base64 import urlsafe_b64encode
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from core.models import User
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db
LOGIN = "/account/oidc/office/login/"


def unsigned(claims):
    """Return a token; what comes straight from the provider needs no signature check."""
    parts = [{"alg": "RS256", "kid": "1"}, claims]
    texts = [urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts]
    return ".".join([*texts, "c2ln"])


class Provider(BaseHTTPRequestHandler):
    """The three addresses of a provider that a login needs."""

    claims = {}

    def answer(self):
        here = f"http://127.0.0.1:{self.server.server_port}"
        places = ["authorization", "token", "userinfo"]
        configuration = {f"{name}_endpoint": f"{here}/{name}" for name in places}
        told = {"iss": here, "aud": "hub", "exp": 4102444800, **self.claims}
        answers = {
            "/.well-known/openid-configuration": {
                **configuration,
                "issuer": here,
                "jwks_uri": f"{here}/keys",
            },
            "/token": {"access_token": "x", "token_type": "Bearer", "id_token": unsigned(told)},
            "/userinfo": told,
        }
        body = json.dumps(answers[self.path]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.answer()

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer()

    def log_message(self, *arguments):
        """Keep quiet."""


@pytest.fixture
def provider(settings):
    server = HTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    app = {
        **settings.OIDC_APP,
        "client_id": "hub",
        "secret": "secret",
        "settings": {"server_url": f"http://127.0.0.1:{server.server_port}"},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    Provider.claims = {"sub": "1", "email": "kru@school.example", "email_verified": True}
    yield Provider
    server.shutdown()
    server.server_close()


def log_in(client):
    """Go to the provider and come back, as a browser does."""
    state = parse_qs(urlsplit(client.post(LOGIN).url).query)["state"][0]
    return client.get(f"{LOGIN}callback/", {"code": "1", "state": state}, follow=True)


def test_it_is_off_until_it_is_configured(client):
    assert client.get(LOGIN).status_code == 404
    assert "oidc" not in client.get(reverse("account_login")).content.decode()


def test_it_opens_the_account_with_the_same_address_and_keeps_its_password(client, provider):
    user = make_user("teacher", email="kru@school.example")
    assert LOGIN in client.get(reverse("account_login")).content.decode()
    assert log_in(client).context["user"] == user
    user.refresh_from_db()
    assert user.check_password("ครูไทย-2569")
    client.logout()
    assert log_in(client).context["user"] == user


def test_it_makes_no_account(client, provider):
    page = log_in(client).content.decode()
    assert "ยังไม่มีบัญชี" in page
    assert not User.objects.exists()


def test_an_address_that_the_provider_does_not_vouch_for_opens_nothing(client, provider):
    make_user("teacher", email="kru@school.example")
    provider.claims["email_verified"] = False
    assert not log_in(client).context["user"].is_authenticated


@pytest.mark.parametrize(
    ("claims", "is_in"),
    [({"hd": "school.example"}, True), ({}, True), ({"hd": "other.example"}, False)],
)
def test_only_the_domains_of_the_office_come_in(client, provider, settings, claims, is_in):
    settings.OIDC_DOMAINS = ["School.Example"]
    make_user("teacher", email="kru@school.example")
    provider.claims |= claims
    assert log_in(client).context["user"].is_authenticated is is_in


def test_a_closed_account_stays_closed(client, provider):
    make_user("teacher", email="kru@school.example", is_active=False)
    assert not log_in(client).context["user"].is_authenticated


def test_an_editor_needs_the_second_factor_here_too(client, provider, settings):
    settings.TWO_FACTOR_ENFORCED = True
    make_user("supervisor", email="kru@school.example")
    log_in(client)
    assert client.get("/admin/").url == reverse("mfa_activate_totp")
