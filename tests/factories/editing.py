"""The page editor of the admin through HTTP: what a browser sends when a button is pressed."""

from django.urls import reverse
from wagtail.test.utils.form_data import (
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

ACTIONS = {
    "save": {},
    "publish": {"action-publish": "action-publish"},
    "submit": {"action-submit": "action-submit"},
    "approve": {"action-workflow-action": "true", "workflow-action-name": "approve"},
    "return": {"action-workflow-action": "true", "workflow-action-name": "reject"},
    "cancel": {"action-cancel-workflow": "true"},
}


def streams_of(model):
    return [field.name for field in model._meta.get_fields() if hasattr(field, "stream_block")]


def stream_data(page, name):
    """Return a stream's text blocks as the browser sends them; tests use no other blocks."""
    blocks = [(block["type"], rich_text(block["value"])) for block in getattr(page, name).raw_data]
    return nested_form_data({name: streamfield(blocks)})


def form_data(response, page, form_id, changes):
    data = querydict_from_html(response.content.decode(), form_id=form_id).copy()
    for name in streams_of(type(page)):
        data.update(stream_data(page, name))
    data.update(changes)
    return data


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def data_of_editor(opened, page):
    """Return what the editor of a page, once opened, sends when nothing is changed."""
    draft = page.specific.get_latest_revision_as_object()
    return form_data(opened, draft, "page-edit-form", {})


def press(client, page, data, action="save", **changes):
    """Send the editor's data with some changes by a button; returns the answer."""
    sent = data.copy()
    sent.update({**ACTIONS[action], **changes})
    return client.post(edit_url(page), sent)


def edit(client, page, action="save", **changes):
    """Open a page's editor, change some fields and press a button; returns the answer."""
    opened = client.get(edit_url(page))
    if opened.status_code != 200:
        return opened
    return press(client, page, data_of_editor(opened, page), action, **changes)


def create(client, model, parent, action="save", **fields):
    """Fill in a new page below the parent and press a button; returns the answer."""
    meta = model._meta
    url = reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])
    opened = client.get(url)
    if opened.status_code != 200:
        return opened
    body = nested_form_data({"body": streamfield([("text", rich_text("<p>เนื้อความ</p>"))])})
    fields = {"title": "หน้าใหม่", "summary": "สรุป", **ACTIONS[action], **fields}
    if "body" in streams_of(model):
        fields = {**body, **fields}
    return client.post(url, form_data(opened, model(), "page-edit-form", fields))
