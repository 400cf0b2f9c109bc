"""Taking in one picture or file: looked at, kept in the library, and put into the draft."""

import re
from pathlib import PurePath
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Collection

from core.models import Document, Image
from core.uploads import clean_document
from core.uploads.forms import PictureField

from .attachments import files_of, pictures_of
from .drafts import draft_of, is_locked, keep, locked

KEY = re.compile("[0-9a-f-]{36}")
PICTURES, FILES = "pictures", "files"


class PictureForm(forms.Form):
    file = PictureField()


class FileForm(forms.Form):
    file = forms.FileField()

    def clean_file(self):
        return clean_document(self.cleaned_data["file"])


# What is uploaded → (its form, its model, where it goes in a page type)
KINDS = {PICTURES: (PictureForm, Image, pictures_of), FILES: (FileForm, Document, files_of)}


def checked(kind, file):
    """Return the file if it is what it should be; raises ValidationError in plain words."""
    form = KINDS[kind][0](files={"file": file} if file else {})
    if not form.is_valid():
        raise ValidationError(form.errors["file"].as_data()[0].messages)
    return form.cleaned_data["file"]


def take(key, user, kind, file, upload_key):
    """Put an uploaded file into the draft, once however often it is sent."""
    if not KEY.fullmatch(upload_key):
        raise ValidationError(_("Choose the file once more."))
    good = checked(kind, file)
    with transaction.atomic():
        contribution = locked(key)
        page = draft_of(contribution)
        place = KINDS[kind][2](type(page))
        refuse_what_has_no_place(page, user, place)
        if not any(attachment.key == upload_key for attachment in place.list(page)):
            title = page.title if kind == PICTURES else PurePath(good.name).stem
            row = stored(KINDS[kind][1], good, title, user, contribution.school)
            place.add(page, upload_key, row)
            keep(page, user)


def refuse_what_has_no_place(page, user, place):
    if is_locked(page, user):
        raise ValidationError(_("It is being reviewed, so nothing can be added now."))
    if place.most > 1 and len(place.list(page)) >= place.most:
        raise ValidationError(_("There is room for %(n)s. Take one out first.") % {"n": place.most})


def stored(model, file, title, user, school):
    """Save the file in the library as the user's; nobody else sees it before the page is live."""
    row = model(
        title=title[:200],
        file=file,
        uploaded_by_user=user,
        credit=user.get_full_name()[:200],
        collection=school.collection or Collection.get_first_root_node(),
    )
    if model is Image:
        row._set_image_file_metadata()
    else:
        row._set_document_file_metadata()
    row.save()
    return row


def take_all(key, user, kind, files):
    """Take several files, as a form without a script sends them; returns what was refused."""
    refused = []
    for file in files:
        try:
            take(key, user, kind, file, str(uuid4()))
        except ValidationError as refusal:
            refused += [f"{file.name}: {message}" for message in refusal.messages]
    return refused


@transaction.atomic
def remove(key, user, attachment_key):
    """Take a picture or file out of the draft, if it is there and the draft may be changed."""
    page = draft_of(locked(key))
    if is_locked(page, user):
        return
    for place in (pictures_of(type(page)), files_of(type(page))):
        if any(attachment.key == attachment_key for attachment in place.list(page)):
            place.remove(page, attachment_key)
            keep(page, user)
