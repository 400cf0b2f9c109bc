"""Who is told of each step of a record, and where each finds it."""

from django.urls import reverse

from core.events import announce

from .works import makers_of, page_of


def own_address(adoption):
    return lambda user: reverse("adoption_edit", args=[adoption.pk])


def desk_address(adoption):
    return lambda user: reverse("adoption_decide", args=[adoption.pk])


def public_address(adoption):
    """Return what gives the place on the work's page, in the language of whoever is told."""

    def address(user):
        page = page_of(adoption.work)
        return f"{page.get_url()}#adoptions" if page else reverse("adoptions_own")

    return address


def tell_sent(adoption, moderators):
    announce(
        "adoption_sent",
        moderators,
        subject_object=adoption,
        actor=adoption.user,
        url_for=desk_address(adoption),
    )


def tell_returned(adoption, moderator):
    announce(
        "adoption_returned",
        [adoption.user],
        subject_object=adoption,
        actor=moderator,
        text=adoption.reason,
        url_for=own_address(adoption),
    )


def tell_published(adoption, moderator):
    """Tell the teacher, and the makers that their work was used: by whom only if that is public."""
    shown = {"subject_object": adoption, "url_for": public_address(adoption)}
    announce("adoption_published", [adoption.user], actor=moderator, **shown)
    user = adoption.user if adoption.is_named else None
    kind = "work_adopted" if adoption.has_worked else "work_tried"
    announce(kind, makers_of(adoption.work), actor=user, text=adoption.outcome, **shown)
