import pytest
from django.utils.translation import override

from tests.factories.contributions import at_phone_of, make_contribution, make_member
from tests.factories.people import make_user
from tests.factories.reviews import area


@pytest.fixture(autouse=True)
def in_thai():
    """Begin in Thai, whatever language the page of an earlier test was in."""
    with override("th"):
        yield


@pytest.fixture
def teacher():
    return make_member(title="นาง", first_name="สมใจ", last_name="ใฝ่เรียน")


@pytest.fixture
def phone(teacher):
    return at_phone_of(teacher)


@pytest.fixture
def contribution(teacher):
    """A draft of the teacher's that may be sent."""
    return make_contribution(teacher)


@pytest.fixture
def supervisor():
    user = make_user("supervisor", email="thai@office.example")
    user.learning_areas.add(area("thai"))
    return user


@pytest.fixture
def head():
    return make_user("head", email="head@office.example")
