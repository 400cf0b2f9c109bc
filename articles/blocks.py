"""Streams that only the pages of the library use."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from core.blocks import (
    RICH_TEXT,
    ChartBlock,
    FigureListBlock,
    PictureBlock,
    QuoteBlock,
    StepBlock,
    TranslatableTableBlock,
)

# Rich text of a form field: words and lists, no headings.
PLAIN = ["bold", "italic", "link", "ol", "ul"]


class OptionalStream(blocks.StreamBlock):
    """A stream that may stay empty."""

    class Meta:
        required = False


class PicturesBlock(OptionalStream):
    """Pictures of an innovation, the first one largest."""

    picture = PictureBlock()


class HowToBlock(OptionalStream):
    """How to use something, step by step."""

    step = StepBlock()


class PhaseBlock(StepBlock):
    """One step of a process, marked with its phase of the PDCA cycle."""

    phase = blocks.ChoiceBlock(
        label=_("Phase"),
        choices=[("plan", _("Plan")), ("do", _("Do")), ("check", _("Check")), ("act", _("Act"))],
        required=False,
    )
    when = blocks.CharBlock(
        label=pgettext_lazy("of a step", "When"),
        required=False,
        max_length=60,
        help_text=_("Such as: weeks 1–2, or June 2568. May stay empty."),
    )
    text = blocks.RichTextBlock(label=_("What was done"), features=RICH_TEXT, required=False)

    class Meta:
        description = _("One step of the process.")
        form_layout = ["phase", "when", "title", "text"]


class ProcessBlock(OptionalStream):
    """What was done, in order."""

    step = PhaseBlock()


class ResultsBlock(OptionalStream):
    """What came of it, with evidence."""

    text = blocks.RichTextBlock(
        label=_("Text"), icon="pilcrow", features=RICH_TEXT, template="blocks/text.html"
    )
    figures = FigureListBlock()
    chart = ChartBlock()
    table = TranslatableTableBlock()
    picture = PictureBlock()
    quote = QuoteBlock()


class FilesBlock(OptionalStream):
    """Files to download."""

    file = DocumentChooserBlock(label=_("File"))


class FootnotesBlock(OptionalStream):
    """Notes below a text, in the order in which its marks name them."""

    note = blocks.RichTextBlock(
        label=_("Footnote"),
        icon="superscript",
        features=["bold", "italic", "link"],
        description=_("A source or a remark that would hold up the reader in the text."),
    )
