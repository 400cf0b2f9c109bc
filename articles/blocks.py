"""Streams that only the pages of the library use."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from core.blocks import (
    RICH_TEXT,
    FigureListBlock,
    PictureBlock,
    QuoteBlock,
    StepBlock,
    TranslatableTableBlock,
)

# Rich text of a form field: words and lists, no headings.
PLAIN = ["bold", "italic", "link", "ol", "ul"]


class PicturesBlock(blocks.StreamBlock):
    """Pictures of an innovation, the first one largest."""

    picture = PictureBlock()

    class Meta:
        required = False


class HowToBlock(blocks.StreamBlock):
    """How to use something, step by step."""

    step = StepBlock()

    class Meta:
        required = False


class PhaseBlock(blocks.StructBlock):
    """One step of a process, marked with its phase of the PDCA cycle."""

    phase = blocks.ChoiceBlock(
        label=_("Phase"),
        choices=[("plan", _("Plan")), ("do", _("Do")), ("check", _("Check")), ("act", _("Act"))],
        required=False,
    )
    title = blocks.CharBlock(label=_("Step"), max_length=200)
    text = blocks.RichTextBlock(label=_("What was done"), features=RICH_TEXT, required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        description = _("One step of the process.")


class ProcessBlock(blocks.StreamBlock):
    """What was done, in order."""

    step = PhaseBlock()

    class Meta:
        required = False


class ResultsBlock(blocks.StreamBlock):
    """What came of it, with evidence."""

    text = blocks.RichTextBlock(
        label=_("Text"), icon="pilcrow", features=RICH_TEXT, template="blocks/text.html"
    )
    figures = FigureListBlock()
    table = TranslatableTableBlock()
    picture = PictureBlock()
    quote = QuoteBlock()

    class Meta:
        required = False


class FilesBlock(blocks.StreamBlock):
    """Files to download."""

    file = DocumentChooserBlock(label=_("File"))

    class Meta:
        required = False
