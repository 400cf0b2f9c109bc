"""Blocks of words: headings, quotes, callouts, steps, figures, formulas and code."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from core.thai import anchor

RICH_TEXT = ["bold", "italic", "link", "document-link", "ol", "ul", "superscript", "subscript"]


class HeadingValue(blocks.StructValue):
    @property
    def anchor(self):
        """The id that the contents list links to."""
        return anchor(self.get("text") or "")


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=200)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("2", pgettext_lazy("of a heading", "Section")), ("3", _("Sub-section"))],
        default="2",
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Starts a section; sections make the contents list.")
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": "เริ่มจากสิ่งที่เด็กรู้", "level": "2"}
        form_classname = "struct-block"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=pgettext_lazy("of a quote", "Words"))
    by = blocks.CharBlock(label=_("Who said it"), required=False, max_length=200)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody's own words.")
        template = "blocks/quote.html"
        preview_value = {"text": "เด็กอ่านได้เมื่อเราฟังเขาอ่าน", "by": "ครูประจำชั้น ป.1"}


class CalloutBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[
            ("tip", _("Tip")),
            ("example", _("Example")),
            ("idea", _("Idea")),
            ("warning", _("Watch out")),
        ],
        default="tip",
    )
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT)

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        description = _("A short box beside the text: a tip, an example, a warning.")
        template = "blocks/callout.html"
        preview_value = {"kind": "tip", "title": "ลองทำดู", "text": "<p>เริ่มวันละห้านาที</p>"}


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Step"), max_length=200)
    text = blocks.RichTextBlock(label=_("What to do"), features=RICH_TEXT, required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")


class StepsBlock(blocks.ListBlock):
    """Things to do in order."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or StepBlock(), **kwargs)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("What to do, one step after the other.")
        template = "blocks/steps.html"
        preview_value = [{"title": "ชวนคุยจากภาพ", "text": "<p>ให้เด็กเล่าสิ่งที่เห็น</p>"}]


class FigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(label=_("Figure"), max_length=40, help_text=_("Such as 11 → 19"))
    label = blocks.CharBlock(label=_("What it counts"), max_length=160)

    class Meta:
        icon = "order"
        label = _("Figure")


class FigureListBlock(blocks.ListBlock):
    """Results in numbers."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or FigureBlock(), **kwargs)

    class Meta:
        icon = "order"
        label = _("Figures")
        description = _("Results in a few large numbers.")
        template = "blocks/figures.html"
        preview_value = [{"value": "11 → 19", "label": "เด็กที่อ่านคล่อง"}]


class FormulaBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Formula"), max_length=300)
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)

    class Meta:
        icon = "superscript"
        label = _("Formula")
        description = _("A formula on a line of its own.")
        template = "blocks/formula.html"
        preview_value = {"text": "พื้นที่ = กว้าง × ยาว", "caption": "สี่เหลี่ยมผืนผ้า"}


class CodeBlock(blocks.StructBlock):
    language = blocks.CharBlock(label=_("Language"), required=False, max_length=40)
    text = blocks.TextBlock(label=_("Code"))

    class Meta:
        icon = "code"
        label = _("Code")
        description = _("Commands or a program, shown letter by letter.")
        template = "blocks/code.html"
        preview_value = {"language": "Scratch", "text": "เดิน 10 ก้าว"}
