"""Takes names and addresses out of the texts of all tables, whichever app they belong to."""

import json
from urllib.parse import quote_plus
from uuid import uuid5

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import F, JSONField, Q, TextField, Value
from django.db.models.functions import Cast
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import FormState
from wagtail.models import Page
from wagtail_localize.models import String

PLAIN = {"CharField", "TextField", "SlugField"}
# Of these the apps themselves empty the rows, or make them anew (`core.personal_data`).
OWN = {"core.User", "core.Person", "sessions.Session", "contenttypes.ContentType"}
REBUILT = {"wagtailsearch.IndexEntry", "wagtailsearch.SQLiteFTSIndexEntry", "search.AskedQuery"}
REBUILT |= {f"search.{name}" for name in ("IndexEntry", "EntryText", "EntryFile", "Term")}
REBUILT |= {f"search.{name}" for name in ("EntryFacet", "SearchIndex", "PendingEntry")}
READY = TaskResultStatus.READY
# What is kept for a short while only is deleted rather than rewritten.
PASSING = (DBTaskResult, FormState)


def sweep(names):
    """Take the names out of every text; returns the objects whose texts changed, each once."""
    for model in PASSING:
        delete_passing(model, names)
    changed = {}
    for model in swept_models():
        for instance in sweep_table(model, names):
            changed[type(instance), instance.pk] = instance
    return list(changed.values())


def swept_models():
    """Return every model with texts in a table of its own."""
    left_out = OWN | REBUILT
    return [
        model
        for model in apps.get_models()
        if model._meta.managed
        and not model._meta.proxy
        and model._meta.label not in left_out
        and text_fields(model)
    ]


def text_fields(model):
    """Return the fields of a model's own table that hold words; choices hold codes."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if (field.get_internal_type() in PLAIN or is_data(field))
        and not field.choices
        and not field.is_relation
    ]


def is_data(field):
    return field.get_internal_type() == "JSONField"


def raw(field):
    """Return the name of the annotation with the column as text."""
    return f"raw_{field.name}"


def held_in(model, names):
    """Return (rows, fields): rows that may hold a name, with each field's column as raw text."""
    fields = text_fields(model)
    rows = model._base_manager.annotate(**{raw(f): Cast(F(f.name), TextField()) for f in fields})
    wanted = Q(pk__in=())
    for field in fields:
        for needle in names.needles:
            wanted |= Q(**{f"{raw(field)}__icontains": needle})
    return rows.filter(wanted).values("pk", *map(raw, fields)), fields


def delete_passing(model, names):
    """Delete rows that hold a name; work that waits and is not for this person is kept."""
    rows, fields = held_in(model, names)
    keys = [row["pk"] for row in rows if is_about(names, [row[raw(f)] for f in fields])]
    found = model._base_manager.filter(pk__in=keys)
    if model is DBTaskResult:
        kept = [task.pk for task in found if is_waiting_for_others(task, names)]
        found = found.exclude(pk__in=kept)
    found.delete()


def is_about(names, columns):
    """Tell whether one of the columns holds a name, also as a form's data is sent."""
    coded = [quote_plus(text) for text in names.texts]
    return any(
        column != cleaned_column(names, column) or any(code in column for code in coded)
        for column in columns
        if column
    )


def cleaned_column(names, column):
    """Return a raw column without names, whether it is JSON or plain text."""
    return names.gone_from_data(column) if column[:1] in '[{"' else names.gone_from(column)


def is_waiting_for_others(task, names):
    """Tell whether a task is still to be done, and not a mail to the person."""
    mail = next(iter(task.args_kwargs["args"]), None)
    to = mail.get("to", []) if isinstance(mail, dict) else []
    return task.status == READY and not set(to) & set(names.addresses)


def sweep_table(model, names):
    """Yield the objects of a model whose texts were changed."""
    rows, fields = held_in(model, names)
    for row in list(rows):
        changes = {
            field.name: new
            for field in fields
            if (new := cleaned(field, row[raw(field)], names, row["pk"])) is not None
        }
        if changes:
            yield write(model, row["pk"], changes)


def cleaned(field, column, names, key):
    """Return what to write into a field instead, or None when it holds no name."""
    if not column:
        return None
    if is_data(field):
        data = json.loads(column)
        new = names.gone_from_data(data)
        return None if new == data else Value(new, JSONField(encoder=DjangoJSONEncoder))
    new = names.gone_from_data(column)
    if new == column:
        return None
    if field.unique:
        new = f"{new} {key}"
    return new[: field.max_length] if field.max_length else new


@transaction.atomic
def write(model, key, changes):
    """Write the columns as they are, past `save`: nothing is validated, published or announced."""
    if model is String:
        changes |= string_key(key, changes["data"])
    model._base_manager.filter(pk=key).update(**changes)
    if issubclass(model, Page) or model is Page:
        return Page.objects.get(pk=key).specific
    return model._base_manager.get(pk=key)


def string_key(key, data):
    """Return the key under which translations find a text, unless another row has it."""
    digest = uuid5(String.UUID_NAMESPACE, data)
    locale = String.objects.get(pk=key).locale_id
    is_taken = String.objects.filter(locale=locale, data_hash=digest).exists()
    return {} if is_taken else {"data_hash": digest}
