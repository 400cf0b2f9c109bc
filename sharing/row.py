"""The row at the end of a page with the ways to pass its address on."""

from wagtail.admin.ui.components import Component


class ShareRow(Component):
    """Plain links to LINE and Facebook, and the way to the sheet with the QR code."""

    template_name = "sharing/row.html"

    def __init__(self, page):
        self.page = page

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        return {
            "address": request.build_absolute_uri(self.page.get_url(request)),
            "short_id": self.page.identity.short_id if self.page.identity else "",
        }


def row_for(page):
    """Return the row for a page that everybody may read, or None."""
    return ShareRow(page) if page.pk and page.is_public else None
