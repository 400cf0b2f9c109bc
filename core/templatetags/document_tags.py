"""What an editor is told of a file."""

from django import template

from core.models import text_of

register = template.Library()


@register.filter
def text_message(document):
    return text_of(document).message
