"""Templates of Wagtail and its packages, drawn as they are with our words in them.

A template of ours that has the name of theirs draws theirs and says here what is different.
"""

from django import template
from django.contrib.auth.models import Group, Permission
from django.template.defaultfilters import date as as_date
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.timezone import template_localtime
from django.utils.translation import gettext

from core.groups import group_name
from core.templatetags.hub_tags import thai_moment

register = template.Library()


@register.simple_tag(takes_context=True)
def packaged(context, name):
    """Return the template of this name that stands behind ours."""
    engine = context.template.engine
    _ours, origin = engine.find_template(name)
    return engine.find_template(name, skip=[origin])[0]


@register.filter
def worded(markup, word):
    """Put a word that stands alone in an attribute into the language in force."""
    return mark_safe(markup.replace(f'="{word}"', f'="{escape(gettext(word))}"'))  # noqa: S308


@register.filter
def in_our_era(markup, moment):
    """Write a moment as the library does, where Wagtail wrote it with its own year."""
    style = "DATETIME_FORMAT" if hasattr(moment, "hour") else "DATE_FORMAT"
    theirs = escape(as_date(template_localtime(moment), style))
    return mark_safe(markup.replace(theirs, escape(thai_moment(moment))))  # noqa: S308


def permission_name(permission):
    return gettext(permission.name)


NAMES = {Group: group_name, Permission: permission_name}


@register.filter
def named(form):
    """Return the form with labels, groups and permissions called as people read them."""
    for bound in form:
        bound.label = bound.label and gettext(str(bound.label))
        model = getattr(getattr(bound.field, "queryset", None), "model", None)
        if name_of := NAMES.get(model):
            bound.field.label_from_instance = name_of
    return form


@register.filter
def named_components(components):
    """Return wagtail-localize's (component, instance, form) with such forms."""
    return [(component, instance, named(form)) for component, instance, form in components]


@register.filter
def named_permissions(rows):
    """Return Wagtail's rows of permissions, whose boxes are called by what they allow."""
    labels = {"add": gettext("Add"), "change": gettext("Change"), "delete": gettext("Delete")}
    for row in rows:
        row["object"] = gettext(row["object"])
        for action, label in labels.items():
            if action in row:
                row[action]["perm"].name = f"{label} {row['object']}"
    return rows
