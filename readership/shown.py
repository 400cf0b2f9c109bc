"""What readers see at the end of a page, and editors in the list of pages."""

from wagtail.admin.ui.components import Component

from core.models import ReadNumbers

from .models import StatisticsSettings
from .numbers import of_pages
from .periods import yesterday


class NumbersPart(Component):
    """How often the page was read, up to yesterday: so that it may lie in a cache for a day."""

    template_name = "readership/part.html"

    def __init__(self, page):
        self.page = page

    def get_context_data(self, parent_context):
        request = parent_context.get("request")
        numbers = of_pages([self.page.pk]).get(self.page.pk) if request else None
        is_shown = numbers and wants_to_show(self.page, numbers, request)
        return {"numbers": numbers if is_shown else None, "last": yesterday()}


def wants_to_show(page, numbers, request):
    """Tell whether the editor of the page wants readers to see the number, or else the library."""
    if page.read_numbers:
        return page.read_numbers == ReadNumbers.SHOW
    chosen = StatisticsSettings.for_request(request)
    return chosen.shows_numbers and numbers.views >= chosen.least_views


def part_for(page):
    """Return the part of a page of content; an editor may have none for it."""
    is_hidden = getattr(page, "read_numbers", ReadNumbers.HIDE) == ReadNumbers.HIDE
    return None if is_hidden else NumbersPart(page)


def read_counts(pages):
    """Return {page key: how often it was read} for a list of pages."""
    found = of_pages([page.pk for page in pages])
    return {key: numbers.views for key, numbers in found.items()}
