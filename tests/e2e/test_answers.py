"""What is answered to what was sent, or went wrong, is as accessible as what is opened."""

import pytest
from allauth.account.forms import ReauthenticateForm, ResetPasswordKeyForm
from allauth.mfa.base.forms import AuthenticateForm
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override

from core.models import User
from schools.models import School

from .looking import findings_by_day_and_by_night, misfits_with_wide_spacing

pytestmark = pytest.mark.browser
PLACE = "/answered/"


def answers(user):
    """Return {template: what it is told}."""
    code, again = AuthenticateForm(user=user), ReauthenticateForm(user=user)
    password = ResetPasswordKeyForm(user=user)
    codes = {"can_view_codes": True, "unused_codes": ["1234 5678", "2345 6789"]}
    school = School.objects.first()
    return {
        "429.html": {},
        "500.html": {},
        "account/logout.html": {},
        "account/password_reset_from_key.html": {"form": password},
        "account/reauthenticate.html": {"form": again},
        "account/signup_closed.html": {},
        "accounts/invitation_again.html": {"invitation": {"school": school, "role": "ครู"}},
        "accounts/join_done.html": {"school": school},
        "accounts/locked_out.html": {},
        "contributions/no_school.html": {},
        "mfa/authenticate.html": {"form": code},
        "mfa/recovery_codes/generate.html": {},
        "mfa/recovery_codes/index.html": {**codes, "can_generate_codes": True},
        "mfa/totp/deactivate_form.html": {},
        "privacy/erased.html": {"backup_days": 30},
    }


def html_of(template, told, site):
    request = RequestFactory().get(PLACE, HTTP_HOST=site.removeprefix("http://"))
    request.user, request.htmx = AnonymousUser(), False
    with override("th"):
        return render_to_string(template, told, request)


def show(page, html):
    page.route(f"**{PLACE}", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(PLACE)
    page.unroute(f"**{PLACE}")


def test_answers_are_accessible_and_fit_by_day_and_by_night(visitor, website):
    page, found = visitor.page, {}
    for template, told in answers(User.objects.get(email="head@demo.example")).items():
        show(page, html_of(template, told, website.url))
        found[template] = findings_by_day_and_by_night(page, "th")
        found[template] += misfits_with_wide_spacing(page)
    assert {template: wrong for template, wrong in found.items() if wrong} == {}
    assert visitor.complaints == []
