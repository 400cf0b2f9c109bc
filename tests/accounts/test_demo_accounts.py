"""Accounts whose passwords everybody can read do not go public."""

import pytest
import yaml
from django.conf import settings
from django.core.checks import run_checks
from django.core.management import call_command

from accounts.two_factor import demo_accounts
from core.models import User
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db


def found():
    checks = run_checks(tags=["accounts"], include_deployment_checks=True)
    return [error.id for error in checks]


def test_the_deployment_check_fails_while_one_can_log_in():
    assert found() == []
    make_user("teacher", email="teacher@demo.example")
    assert found() == ["accounts.E001"]


def test_closing_them_satisfies_it_and_keeps_them():
    make_user("teacher", email="Teacher@Demo.Example")
    call_command("close_demo_accounts")
    assert found() == []
    assert User.objects.filter(email="teacher@demo.example", is_active=False).exists()


def test_every_demo_login_is_known_as_one():
    logins = yaml.safe_load((settings.BASE_DIR / "home/demo/logins.yaml").read_text("utf-8"))
    for login in logins["logins"]:
        make_user(email=login["email"])
    assert demo_accounts().count() == len(logins["logins"])
