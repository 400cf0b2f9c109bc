"""A date typed with the year people think in is the day they mean."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from core.date_fields import EitherEraDateField, EitherEraDateTimeField
from tests.factories.pages import make_article


@pytest.mark.parametrize("typed", ["2569-05-16", "2026-05-16", "16/05/2569", " 2569-05-16 "])
def test_a_year_of_either_era_is_the_same_day(typed):
    assert EitherEraDateField().clean(typed) == date(2026, 5, 16)


def test_a_leap_day_of_the_buddhist_era_is_a_day():
    assert EitherEraDateField().clean("2567-02-29") == date(2024, 2, 29)


def test_a_moment_of_the_buddhist_era_keeps_its_time():
    moment = EitherEraDateTimeField().clean("2569-05-16 08:30")
    assert (moment.year, moment.hour, moment.minute) == (2026, 8, 30)


@pytest.mark.parametrize("typed", ["พรุ่งนี้", "2569-13-01", "9999999-01-01", "2569-"])
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(ValidationError):
        EitherEraDateField().clean(typed)


@pytest.mark.django_db
def test_the_page_editor_takes_dates_of_either_era():
    form = make_article().get_edit_handler().get_form_class()
    assert isinstance(form.base_fields["review_due_on"], EitherEraDateField)
    assert isinstance(form.base_fields["expire_at"], EitherEraDateTimeField)
