"""What is held on a contributor, and what is left of it."""

import pytest

from core.personal_data import Subject, describe, erase
from tests.factories.contributions import TITLE, make_contribution, make_member

pytestmark = pytest.mark.django_db


def test_a_contributor_is_shown_what_was_handed_in_and_is_named_no_more():
    teacher = make_member()
    contribution = make_contribution(teacher)
    rows = [row for holding in describe(Subject.of_user(teacher)) for row in holding.rows]
    assert any(TITLE in row for row in rows)
    erase(Subject.of_user(teacher))
    contribution.refresh_from_db()
    assert not contribution.is_named
