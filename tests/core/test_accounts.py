"""Accounts: the e-mail address is the name."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.models import User
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db


def test_an_address_in_capitals_is_the_same_account():
    make_user(email="Kru@School.Example")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.bulk_create([User(email="KRU@school.example", password="x")])


def test_a_second_account_with_the_same_address_is_refused_with_a_message():
    make_user(email="kru@school.example")
    with pytest.raises(ValidationError) as refusal:
        User(email="KRU@school.example", password="x").full_clean()
    assert "email" in str(refusal.value) or "e-mail" in str(refusal.value) or refusal.value.messages


def test_an_account_needs_an_address():
    with pytest.raises(ValueError):
        User.objects.create_user(email="")


def test_the_full_name_joins_a_thai_title_to_the_first_name():
    user = make_user(title="นางสาว", first_name="สมใจ", last_name="ใฝ่เรียน")
    assert user.get_full_name() == "นางสาวสมใจ ใฝ่เรียน"
