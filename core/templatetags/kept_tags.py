"""Parts of pages that are the same everywhere, drawn once for each version of the content."""

from django import template
from django.utils.translation import get_language

from core.content_version import kept

register = template.Library()


@register.simple_tag(takes_context=True)
def kept_part(context, name):
    """Return a template of which nothing depends on the page, but only on site and language."""
    drawn = context.template.engine.get_template(name)
    host = context["request"].get_host() if "request" in context else ""
    return kept(("part", name, host, get_language()), lambda: drawn.render(context))
