"""Blocks that lead to other pages."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class RelatedPagesBlock(blocks.ListBlock):
    """Pages worth reading next, as cards."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or blocks.PageChooserBlock(label=_("Page")), **kwargs)

    class Meta:
        icon = "link"
        label = _("Related pages")
        description = _("Pages of this library worth reading next.")
        template = "blocks/related_pages.html"
        preview_template = "blocks/previews/related_pages.html"
