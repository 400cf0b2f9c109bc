"""Contributions as a teacher makes them: what a browser sends at each step."""

from io import BytesIO
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image as PillowImage
from wagtail.models import TaskState

from contributions.models import Contribution
from schools.models import Membership
from tests.factories.people import make_user
from tests.factories.schools import make_school

JSON = {"accept": "application/json"}
TITLE = "บัตรภาพช่วยจำคำควบกล้ำ"
STORY = {
    "title": TITLE,
    "summary": "บัตรภาพที่เด็กทำเองแล้วจำคำได้นานขึ้น",
    "kind": "media",
    "learning_areas": ["thai"],
    "grades": ["p1", "p2"],
}
CONTENT = {
    "audience": "ครูภาษาไทย ชั้น ป.1",
    "problem": "เด็กสับสนคำควบกล้ำ",
    "how_to": "ให้เด็กวาดภาพ\nให้เด็กเขียนคำ\nสลับกันทาย",
    "results": "เด็ก 11 ใน 19 คนอ่านได้คล่อง",
}
DECLARATIONS = {"is_own_work": "on", "is_named": "on", "pupils": "none", "licence": "cc-by-nc"}


def make_member(role="teacher", school=None, **fields):
    """Return an account that is of a school today."""
    user = make_user(role, **fields)
    Membership.objects.create(user=user, school=school or make_school(), role=role)
    return user


def at_phone_of(user):
    client = Client()
    client.force_login(user)
    return client


def new_url(kind="innovation"):
    return reverse("contributions:new", args=[kind])


def url_of(contribution, name, *more):
    return reverse(f"contributions:{name}", args=[contribution.pk, *more])


def begin(client, of="innovation", token=None, **changes):
    """Send the first step of a new contribution; returns the answer."""
    data = {**STORY, **changes, "token": token or uuid4()}
    return client.post(new_url(of), data)


def fill(client, contribution, step, data, **headers):
    return client.post(url_of(contribution, "step", step), data, headers=headers)


def photograph(name="IMG_2034.jpg", size=(1200, 900), colour=(200, 140, 60)):
    """Return a picture as a phone's camera writes it: turned, and with the place it was taken."""
    picture = PillowImage.new("RGB", size, colour)
    exif = PillowImage.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    buffer = BytesIO()
    picture.save(buffer, "JPEG", exif=exif)
    return SimpleUploadedFile(name, buffer.getvalue(), "image/jpeg")


def upload(client, contribution, kind, file, key=None):
    data = {"file": file, "key": str(key or uuid4())}
    return client.post(url_of(contribution, kind), data, headers=JSON)


def make_contribution(user, **changes):
    """Return a draft that has everything but pictures and files."""
    client = at_phone_of(user)
    begin(client, **changes)
    contribution = Contribution.objects.filter(contributor=user).first()
    fill(client, contribution, "content", CONTENT)
    fill(client, contribution, "declarations", DECLARATIONS)
    contribution.refresh_from_db()
    return contribution


def send(contribution):
    """Press the last button as the contributor."""
    return at_phone_of(contribution.contributor).post(url_of(contribution, "send"))


def draft(contribution):
    """Return the page as it was saved last."""
    page = type(contribution.page).objects.get(pk=contribution.page_id)
    return page.specific.get_latest_revision_as_object()


def decide(user, contribution, action, comment=""):
    """Approve or return it as a reviewer does from the list."""
    state = TaskState.objects.get(
        workflow_state__object_id=str(contribution.page_id), status=TaskState.STATUS_IN_PROGRESS
    )
    names = [contribution.page_id, action, state.pk]
    return at_phone_of(user).post(
        reverse("wagtailadmin_pages:workflow_action", args=names),
        {"comment": comment},
        headers={"x-requested-with": "XMLHttpRequest"},
    )


def shown(client, contribution):
    """Return what the contribution's own page says."""
    return client.get(url_of(contribution, "detail")).content.decode()
