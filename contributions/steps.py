"""The steps of the form, in their order, and what each asks."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

STORY, CONTENT, FILES, DECLARATIONS, REVIEW = "story", "content", "files", "declarations", "review"


@dataclass(frozen=True)
class Step:
    code: str
    label: str
    heading: str


STEPS = [
    Step(STORY, pgettext_lazy("step", "Story"), _("What is it about?")),
    Step(CONTENT, pgettext_lazy("step", "Content"), _("Tell it in your own words")),
    Step(FILES, _("Pictures and files"), _("Pictures and files")),
    Step(DECLARATIONS, _("Declarations"), _("Before others may read it")),
    Step(REVIEW, _("Read over and send"), _("Read over and send")),
]
CODES = [step.code for step in STEPS]


def step_of(code):
    """Return the step, or None where there is none of that name."""
    return next((step for step in STEPS if step.code == code), None)


def number_of(code):
    return CODES.index(code) + 1


def after(code):
    return CODES[CODES.index(code) + 1]


def before(code):
    """Return the step before, or None at the first."""
    return CODES[CODES.index(code) - 1] if CODES.index(code) else None
