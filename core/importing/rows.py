"""A row of a list: its cleaned values, and what is wrong with the others."""

from dataclasses import dataclass
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .cells import clean_cell


class Problem(NamedTuple):
    column: str
    message: str


@dataclass
class ReadRow:
    """A row with the values of its filled cells and what is wrong with the others."""

    number: int
    values: dict
    problems: list


def read_row(row, fields, headers):
    """Return the ReadRow; an empty cell counts only where the column must be filled."""
    values, problems = {}, []
    for name, raw in row.cells.items():
        try:
            text = clean_cell(raw)
            if text or fields[name].required:
                values[name] = fields[name].clean(text)
        except ValidationError as error:
            problems += [Problem(headers[name], message) for message in error.messages]
    if row.beyond:
        message = _("There are more cells than columns. Put a text with a comma between quotes.")
        problems.append(Problem("", message))
    return ReadRow(row.number, values, problems)
