"""Parts of pages that are the same everywhere, drawn once for each version of the content."""

from django import template
from django.utils.translation import get_language

from core.content_version import kept

register = template.Library()


@register.simple_tag(takes_context=True)
def kept_part(context, name):
    """Return a template that knows the site and the language in force, but not the page."""
    hub = context.get("hub")
    host = context["request"].get_host() if hub else ""

    def draw():
        return context.template.engine.get_template(name).render(context.new({"hub": hub}))

    return kept(("part", name, host, get_language()), draw)
