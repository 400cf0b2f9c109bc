"""What is held on somebody who used a work, and what is left of it."""

import pytest

from core.personal_data import Subject, describe, erase
from tests.factories.adoptions import make_adoption

pytestmark = pytest.mark.django_db


def test_a_teacher_is_shown_what_they_told_and_is_named_no_more(page, teacher):
    adoption = make_adoption(page, user=teacher, is_named=True, outcome="เด็กอ่านคล่องขึ้น")
    rows = [row for holding in describe(Subject.of_user(teacher)) for row in holding.rows]
    assert any("เด็กอ่านคล่องขึ้น" in row for row in rows)
    erase(Subject.of_user(teacher))
    adoption.refresh_from_db()
    assert not adoption.is_named
