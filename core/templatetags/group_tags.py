"""Groups by the names that people read."""

from django import template

from core.groups import GROUP_NAMES

register = template.Library()


@register.filter
def group_label(code):
    """Return the name of the group with a code; a group that an office added has its own."""
    return GROUP_NAMES.get(str(code), code)
