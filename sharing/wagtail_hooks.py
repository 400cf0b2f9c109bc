from wagtail import hooks

from core.page_parts import PAGE_PART

from .row import row_for

# Behind what other apps say of the page.
hooks.register(PAGE_PART, row_for, order=100)
