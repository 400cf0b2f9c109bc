"""The stream that most bodies use."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from .chart import ChartBlock
from .links import RelatedPagesBlock
from .media import AudioBlock, DocumentListBlock, GalleryBlock, PictureBlock, VideoBlock
from .table import TranslatableTableBlock
from .text import (
    RICH_TEXT,
    CalloutBlock,
    CodeBlock,
    FigureListBlock,
    FormulaBlock,
    HeadingBlock,
    QuoteBlock,
    StepsBlock,
)

WORDS = pgettext_lazy("group of blocks", "Words")
MEDIA, DATA = _("Pictures, sound and files"), _("Data and links")


class StoryBlock(blocks.StreamBlock):
    """Everything that an article may hold, in the groups shown to the writer."""

    heading = HeadingBlock(group=WORDS)
    text = blocks.RichTextBlock(
        label=_("Text"),
        icon="pilcrow",
        group=WORDS,
        features=RICH_TEXT,
        description=_("Paragraphs and lists."),
        template="blocks/text.html",
        preview_value="<p>เขียนสั้น ๆ ทีละเรื่อง</p>",
    )
    callout = CalloutBlock(group=WORDS)
    steps = StepsBlock(group=WORDS)
    quote = QuoteBlock(group=WORDS)
    picture = PictureBlock(group=MEDIA)
    gallery = GalleryBlock(group=MEDIA)
    video = VideoBlock(group=MEDIA)
    audio = AudioBlock(group=MEDIA)
    documents = DocumentListBlock(group=MEDIA)
    table = TranslatableTableBlock(group=DATA)
    figures = FigureListBlock(group=DATA)
    chart = ChartBlock(group=DATA)
    formula = FormulaBlock(group=DATA)
    code = CodeBlock(group=DATA)
    related_pages = RelatedPagesBlock(group=DATA)

    class Meta:
        block_counts = {}
