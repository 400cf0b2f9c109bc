"""Groups by the names that people read."""

from django import template

from core.groups import name_of_code

register = template.Library()


@register.filter
def group_label(code):
    """Return the name of the group with a code."""
    return name_of_code(str(code))
