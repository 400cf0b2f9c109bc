"""Pages whose texts may have footnotes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from articles.blocks import FootnotesBlock
from articles.footnotes import without_marks

from .hints import ADD_FOOTNOTE


class Footnoted(models.Model):
    """Footnotes, which marks in any text of the page lead to. Named before the page type."""

    footnotes = StreamField(FootnotesBlock(), verbose_name=_("footnotes"), blank=True)

    footnotes_panel = FieldPanel("footnotes", help_text=ADD_FOOTNOTE, classname="footnotes-panel")
    footnotes_search_field = index.SearchField("footnotes")

    class Meta:
        abstract = True

    def text_values(self):
        """Yield the texts without marks, then the notes."""
        for name, text in super().text_values():
            yield name, without_marks(text, len(self.footnotes))
        block = self.footnotes.stream_block
        yield "footnotes", "\n".join(block.get_searchable_content(self.footnotes))

    def search_document(self):
        document = super().search_document()
        headings = without_marks(document["headings"], len(self.footnotes))
        return {**document, "headings": headings}
