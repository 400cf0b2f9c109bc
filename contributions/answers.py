"""How a field of a page is asked, read and written; what it is says how."""

from django import forms
from django.db import models
from django.utils.text import capfirst
from wagtail.fields import RichTextField

from core.forms import is_archivable, offered
from core.thai.excerpts import cluster_end

from .dates import DayField
from .streams import blocks_of, kinds_in, new_block, put_blocks
from .words import to_html, to_text

LONGEST = 10_000  # characters of one answer
LONGEST_STEP = 200  # characters of a step's title


class Answer:
    """One field of a page, asked as the field itself would be."""

    def __init__(self, field, hint="", is_required=False):
        self.name, self.field, self.hint, self.is_required = field.name, field, hint, is_required
        self.label = capfirst(field.verbose_name)

    def formfield(self, page):
        return self.field.formfield(**self.asked())

    def asked(self):
        """Return what all form fields are told; a draft may lack everything."""
        return {"label": self.label, "help_text": self.hint, "required": False}

    def read(self, page):
        value = getattr(page, self.name)
        return "" if value is None else value

    def write(self, page, value):
        """Write a valid value; a choice that was left out stays as it was."""
        if value not in ("", None) or self.field.blank:
            empty = None if self.field.null else ""
            setattr(page, self.name, empty if value in ("", None) else value)

    def told(self, page):
        """Return what the page holds as words, for reading it over."""
        return self.read(page)


class ChoiceAnswer(Answer):
    def formfield(self, page):
        return forms.ChoiceField(choices=self.field.get_choices(False), **self.asked())

    def told(self, page):
        return getattr(page, f"get_{self.name}_display")()


class DayAnswer(Answer):
    def formfield(self, page):
        return DayField(**self.asked())

    def write(self, page, value):
        setattr(page, self.name, value)


class TextAnswer(Answer):
    """Words of any length, typed plainly."""

    rows = 5

    def formfield(self, page):
        return forms.CharField(max_length=LONGEST, widget=self.widget(), **self.asked())

    def widget(self):
        return forms.Textarea({"rows": self.rows})


class TitleAnswer(Answer):
    """What a page is called; it may be changed, but never taken away."""

    def asked(self):
        return {**super().asked(), "required": True}


class SummaryAnswer(TextAnswer):
    rows = 3

    def formfield(self, page):
        limit = self.field.max_length
        return forms.CharField(max_length=limit, widget=self.widget(), **self.asked())


class RichAnswer(TextAnswer):
    def read(self, page):
        return to_text(getattr(page, self.name))

    def write(self, page, value):
        setattr(page, self.name, to_html(value, before=getattr(page, self.name)))


class StreamAnswer(TextAnswer):
    """The blocks of text in a stream; all other blocks stay as they are."""

    def texts(self, blocks):
        return [block for block in blocks if block["type"] == "text"]

    def read(self, page):
        return "\n\n".join(
            to_text(block["value"]) for block in self.texts(blocks_of(page, self.name))
        )

    def write(self, page, value):
        """Put all the words where the first block of text is."""
        blocks = blocks_of(page, self.name)
        texts = self.texts(blocks)
        before = "".join(block["value"] for block in texts)
        first = texts[0] if texts else new_block("text", "")
        if not texts:
            blocks.insert(0, first)
        first["value"] = to_html(value, before=before)
        kept = [b for b in blocks if b["type"] != "text" or (b is first and b["value"])]
        put_blocks(page, self.name, kept)


class StepsAnswer(TextAnswer):
    """Steps of a stream, one a line; a line that stays the same keeps its step."""

    rows = 6

    def read(self, page):
        return "\n".join(self.line(block) for block in blocks_of(page, self.name))

    def line(self, block):
        value = block["value"]
        return " ".join(f"{value['title']} {to_text(value.get('text'))}".split())

    def write(self, page, value):
        known = {self.line(block): block for block in blocks_of(page, self.name)}
        lines = [" ".join(line.split()) for line in value.splitlines() if line.strip()]
        put_blocks(page, self.name, [known.pop(line, None) or self.step(line) for line in lines])

    def step(self, line):
        """Return a step of the line; what a title cannot hold is told below it."""
        cut = len(line) if len(line) <= LONGEST_STEP else cluster_end(line, LONGEST_STEP)
        return new_block("step", {"title": line[:cut], "text": to_html(line[cut:])})


class TermsAnswer(Answer):
    """Terms of a vocabulary, all to tick."""

    def formfield(self, page):
        terms = self.field.related_model.objects.all()
        if is_archivable(terms.model):
            terms = offered(terms, self.read(page))
        return forms.ModelMultipleChoiceField(
            terms, to_field_name="code", widget=forms.CheckboxSelectMultiple, **self.asked()
        )

    def read(self, page):
        return list(getattr(page, self.name).all())

    def write(self, page, value):
        setattr(page, self.name, list(value))

    def told(self, page):
        return ", ".join(str(term) for term in self.read(page))


def kind_for(field):
    """Return how a field is asked."""
    kinds = kinds_in(field)
    for is_so, kind in (
        (field.name == "title", TitleAnswer),
        ("step" in kinds, StepsAnswer),
        ("text" in kinds, StreamAnswer),
        (isinstance(field, RichTextField), RichAnswer),
        (isinstance(field, models.ManyToManyField), TermsAnswer),
        (bool(getattr(field, "choices", None)), ChoiceAnswer),
        (isinstance(field, models.DateField), DayAnswer),
        (isinstance(field, models.TextField) and field.max_length, SummaryAnswer),
    ):
        if is_so:
            return kind
    return Answer


def answers_for(model, names):
    """Return how the named fields of a page type are asked, in their order."""
    asked = model.contribution_form
    fields = [model._meta.get_field(name) for name in names]
    return [
        kind_for(field)(field, asked.hints.get(field.name, ""), field.name in asked.required)
        for field in fields
    ]
