"""Every role against every action on a file that only a draft uses, through HTTP."""

import pytest
from django.urls import reverse

from core.models import Document, Image
from tests.factories import files

from .tables import ON_FILES, ROLES, table
from .trying import who_may

pytestmark = pytest.mark.django_db

FILES = {
    "wagtaildocs": (files.make_document, Document),
    "wagtailimages": (files.make_image, Image),
}


def deletes(somebody, app, file):
    somebody.client.post(reverse(f"{app}:delete", args=[file.pk]))
    return not type(file).objects.filter(pk=file.pk).exists()


ACTIONS = {
    "list": lambda somebody, app, file: somebody.opens(reverse(f"{app}:index")),
    "add": lambda somebody, app, file: somebody.opens(reverse(f"{app}:add")),
    "change": lambda somebody, app, file: somebody.opens(reverse(f"{app}:edit", args=[file.pk])),
    "delete": deletes,
    "download": lambda somebody, app, file: somebody.opens(file.file.url),
}


@pytest.mark.parametrize("app", FILES)
def test_what_each_role_may_do_with_a_file_of_a_draft(app):
    make, model = FILES[app]
    key, expected = make().pk, table(ON_FILES)

    def does(somebody, action):
        return ACTIONS[action](somebody, app, model.objects.get(pk=key))

    assert who_may(expected, ROLES, does) == expected
