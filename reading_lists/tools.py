"""What a page offers beside its text: to keep it, and to have it on paper."""

from wagtail.admin.ui.components import Component

from core.models import BasePage


class KeepTool(Component):
    """The button that keeps the page, and the page as a PDF file."""

    template_name = "reading_lists/tool.html"

    def __init__(self, page):
        self.page = page

    def get_context_data(self, parent_context):
        return {"page": self.page}


def tool_for(page):
    """Return the tool for a published page of content, or None."""
    return KeepTool(page) if isinstance(page, BasePage) and page.pk else None
