from wagtail import hooks

from core.page_parts import PAGE_PART

from .citation import citation_for
from .row import row_for

# Behind what other apps say of the page.
hooks.register(PAGE_PART, row_for, order=90)
hooks.register(PAGE_PART, citation_for, order=100)
