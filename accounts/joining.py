"""Teachers who ask to join with their school's code, and who says yes."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.urls import reverse
from wagtail.log_actions import log

from core.events import announce
from core.models import User

from .inviting import renew, send
from .models import Invitation, JoinRequest, SchoolCode
from .models.joining import plain_code

REFUSED = "accounts.refuse"
ROLE = "teacher"


def school_of_code(text):
    """Return the school whose code this is, or None."""
    found = SchoolCode.objects.filter(code=plain_code(text)).select_related("school").first()
    return found.school if found and not found.school.archived else None


def directors_of(school):
    current = school.memberships.current().filter(role="director", user__is_active=True)
    return User.objects.filter(memberships__in=current).distinct()


def ask_to_join(school, email, **names):
    """Note the wish and tell the directors, once however often it is sent."""
    request, is_new = JoinRequest.objects.get_or_create(
        email=email.strip().lower(), school=school, defaults=names
    )
    if is_new:
        announce(
            "join_requested",
            directors_of(school),
            subject_object=request,
            url_for=lambda user: reverse("account_school"),
        )
    return request


@transaction.atomic
def approve(request, by):
    """Turn the request into an invitation, which proves the address, also of an account."""
    fields = ("email", "title", "first_name", "last_name", "school")
    wanted = {name: getattr(request, name) for name in fields}
    group = Group.objects.get(name=ROLE)
    known = {"email": request.email, "school": request.school, "group": group}
    if found := Invitation.objects.unanswered().filter(**known).first():
        renew(found, by)
    else:
        send(Invitation(group=group, **wanted), by)
    request.delete()


@transaction.atomic
def refuse(request, by):
    """Forget the request; nobody is mailed, since the address was never proven."""
    log(request.school, REFUSED, user=by)
    request.delete()


def code_of(school):
    return SchoolCode.objects.get_or_create(school=school)[0]
