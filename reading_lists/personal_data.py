"""What reading lists hold on a person: their names, and what is on them."""

from django.utils.translation import gettext as _

from core.personal_data import Holding
from core.templatetags.hub_tags import thai_moment

from .pages import Reader, readable


def describe(subject):
    if subject.user is None:
        return
    rows = []
    for kept in subject.user.reading_lists.prefetch_related("items__work"):
        pages = readable(kept.works, Reader(subject.user))
        titles = " · ".join(page.title for page in pages.values())
        rows.append((kept.name, titles, thai_moment(kept.made_at)))
    yield Holding(
        _("My reading lists"), [_("name of the list"), _("pages on it"), _("made on")], rows
    )


def erase(subject):
    """Delete the lists: nobody else depends on them."""
    if subject.user:
        subject.user.reading_lists.all().delete()
