"""What apps put below a page for its readers, without the page's app knowing them."""

from wagtail import hooks

# An app registers `page_part(page)`, which returns a component (`wagtail.admin.ui.components`) for
# the end of the page, or None. Pages are the same for all readers, so a part is as well.
PAGE_PART = "page_part"


def parts_of(page):
    """Return the components for the page, in the order in which the apps registered them."""
    parts = [part_of(page) for part_of in hooks.get_hooks(PAGE_PART)]
    return [part for part in parts if part is not None]
