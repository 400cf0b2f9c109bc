import pytest

from core.events import announced


@pytest.fixture
def told():
    """What was announced while the test ran: (kind, e-mail of recipient, text, address)."""
    heard = []

    def listen(kind, recipients, text, url_for, **kwargs):
        heard.extend((kind, user.email, text, url_for(user)) for user in recipients)

    announced.connect(listen)
    yield heard
    announced.disconnect(listen)
