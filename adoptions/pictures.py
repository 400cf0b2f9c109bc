"""A teacher's picture: kept while the form is mended, stored for nobody else until published."""

from django.core.files import File
from wagtail.models import Collection

from core.importing.keeping import drop, keep, kept, sweep
from core.models import Image

KEY = "adoption_picture"


def keep_picture(session, file):
    """Keep an upload of a form that has mistakes elsewhere; returns what names it."""
    sweep()
    file.seek(0)
    return keep(session, KEY, file)


def kept_picture(session, token):
    """Return (upload, file) of what was kept, or None."""
    upload = kept(session, KEY, token) if token else None
    return upload and (upload, File(upload.open(), name=upload.filename))


def forget_picture(session):
    drop(session, KEY)


def store_picture(adoption, file, description):
    """Store the file as the record's picture, in place of the one before."""
    before = adoption.picture
    title = f"{adoption.title} – {adoption.school.name_th}"[:255]
    adoption.picture = Image.objects.create(
        title=title,
        description=description[:255],
        file=file,
        collection=adoption.school.collection or Collection.get_first_root_node(),
        uploaded_by_user=adoption.user,
    )
    remove(before)


def remove_picture(adoption):
    before, adoption.picture, adoption.pupils = adoption.picture, None, ""
    remove(before)


def remove(picture):
    """Delete a picture that the teacher no longer wishes to be kept."""
    if picture is not None:
        picture.delete()
