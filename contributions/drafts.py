"""The draft behind a contribution: making it, reading it, and keeping what is typed."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale

from core.models import SchoolYear
from core.thai.calendar import school_year

from .models import Contribution

# What is typed within an hour of the save before is one version in the page's history.
ONE_SITTING = timedelta(hours=1)


def schools_of(user):
    """Return the schools that the user is of today."""
    current = user.memberships.current().select_related("school").order_by("school__sort_key")
    return list(dict.fromkeys(membership.school for membership in current))


def by_token(user, token):
    """Return the contribution that a form made when it was sent before, or None."""
    return Contribution.objects.filter(contributor=user, token=token).first()


def parent_of(page):
    """Return the list that the page belongs below, or None while there is none."""
    parent = page.contribution_parent()
    return parent and parent.specific


@transaction.atomic
def start(page, user, school, token):
    """Put a new page, which has its title, into its list as a draft of the user's."""
    page.owner, page.school, page.live = user, school, False
    page.school_year = SchoolYear.objects.filter(code=school_year(timezone.localdate())).first()
    parent_of(page).add_child(instance=page)
    log(page, "wagtail.create", user=user, content_changed=True)
    keep(page, user)
    return Contribution.objects.create(page=page, contributor=user, school=school, token=token)


def new_page(model):
    return model(locale=Locale.get_default())


def locked(key):
    """Return the contribution, held until the transaction ends, so that saves follow each other."""
    held = Contribution.objects.select_for_update(of=("self",))
    return held.select_related("page", "school").get(pk=key)


def draft_of(contribution):
    """Return the page as it was saved last."""
    return contribution.page.specific.get_latest_revision_as_object()


def is_locked(page, user):
    """Tell whether the page may not be changed now: it is read, scheduled, or held by an editor."""
    lock = page.get_lock()
    return bool(lock and lock.for_user(user))


def has_been_changed(page, user, base):
    """Tell whether somebody else saved the page since the form was shown."""
    latest = page.latest_revision
    return latest is not None and latest.user_id != user.pk and str(latest.pk) != base


def keep(page, user):
    """Save a draft, in the version of the same sitting where there is one."""
    if not page.live:
        page.save()
    latest = page.latest_revision
    again = latest if latest and is_of_this_sitting(latest, user) else None
    page.save_revision(user=user, log_action=True, clean=False, overwrite_revision=again)


def is_of_this_sitting(revision, user):
    """Tell whether a revision is the user's, of this hour, and nobody relies on it."""
    return (
        revision.user_id == user.pk
        and revision.created_at > timezone.now() - ONE_SITTING
        and revision.approved_go_live_at is None
        and not revision.task_states.exists()
        and not is_published(revision)
    )


def is_published(revision):
    page = revision.content_object
    return page is not None and page.live_revision_id == revision.pk
