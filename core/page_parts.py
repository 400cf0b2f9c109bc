"""What apps put below a page for its readers, without the page's app knowing them."""

from wagtail import hooks

# An app registers `page_part(page)`, which returns a component (`wagtail.admin.ui.components`) for
# the end of the page, or None. Pages are the same for all readers, so a part is as well.
PAGE_PART = "page_part"
# The same for a line on the page itself, among its dates: how often it was read.
PAGE_NOTE = "page_note"
# The same for what stands beside the title: a way to keep the page, to share it, to print it.
PAGE_TOOL = "page_tool"


def parts_of(page, place=PAGE_PART):
    """Return the components for the page, in the order in which the apps registered them."""
    parts = [part_of(page) for part_of in hooks.get_hooks(place)]
    return [part for part in parts if part is not None]
