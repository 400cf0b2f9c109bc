"""Files sent through the admin's own screens, as a browser sends them."""

from django.core.files.storage import default_storage
from django.urls import reverse

from tests.factories.hostile import upload

FOLDER = {"collection": 1}


def send(client, kind, name, content):
    """Drop a file into the uploader of several; returns what it says of it."""
    url = reverse(f"wagtail{kind}:add_multiple")
    return client.post(url, {**FOLDER, "title": name, "files[]": upload(name, content)}).json()


def send_picture(client, name, content):
    return send(client, "images", name, content)


def send_document(client, name, content):
    return send(client, "docs", name, content)


def choose(client, kind, name, file):
    """Send a file through the chooser of the page editor."""
    form = {"title": "ไฟล์", "file": file, **FOLDER}
    prefixed = {f"{name}-chooser-upload-{field}": value for field, value in form.items()}
    return client.post(reverse(f"wagtail{kind}_chooser:create"), prefixed)


def is_refused(answer, words):
    return not answer["success"] and words in answer["error_message"]


def stored(instance):
    with default_storage.open(instance.file.name) as file:
        return file.read()
