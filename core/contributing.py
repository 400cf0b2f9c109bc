"""What a page type asks of people who hand one in from outside the admin.

A page type that may be contributed has a `contribution_form` and `contribution_parent()`. How each
field is asked follows from what it is; the app `contributions` finds the types and their fields.
"""

from dataclasses import dataclass, field

from wagtail.models import get_page_models


@dataclass(frozen=True)
class ContributionForm:
    """The names of a page's fields, in the order in which they are asked.

    `story` says what it is about, `content` tells it; `pictures` and `files` name where they go;
    `hints` are a line of help by field, `required` what nobody may review without. What most people
    hand in has the smallest `order`.
    """

    story: tuple
    content: tuple
    pictures: str
    files: str
    order: int = 9
    required: frozenset = frozenset()
    hints: dict = field(default_factory=dict)


def contributed_models():
    """Return {code: page type} of what may be contributed, in the order in which it is offered."""
    found = [model for model in get_page_models() if getattr(model, "contribution_form", None)]
    found.sort(key=lambda model: model.contribution_form.order)
    return {model.search_type: model for model in found}
