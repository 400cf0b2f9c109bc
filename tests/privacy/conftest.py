import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def in_thai():
    """Begin in Thai, whatever language the page of an earlier test was in."""
    with override("th"):
        yield
