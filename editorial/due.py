"""Which pages somebody has to look at again, and the note that somebody did."""

from datetime import timedelta

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page, Revision, get_page_models

from core.access import live
from core.content_version import raise_version
from core.models import BasePage

REVIEWED, REMINDED = "editorial.reviewed", "editorial.review_due"
SOON = timedelta(days=14)
NEXT_YEAR = timedelta(days=365)


def reviewable_models():
    return [model for model in get_page_models() if issubclass(model, BasePage)]


def due_pages(until):
    """Return the live pages to be reviewed until a day, with that day, the most overdue first."""
    keys, days = set(), []
    for model in reviewable_models():
        keys.update(
            live(model.objects.filter(review_due_on__lte=until)).values_list("pk", flat=True)
        )
        days.append(Subquery(model.objects.filter(pk=OuterRef("pk")).values("review_due_on")))
    found = Page.objects.filter(pk__in=keys).annotate(review_due_on=Coalesce(*days))
    return found.select_related("owner", "locale").order_by("review_due_on", "pk")


def looked_after_by(user):
    """Return the condition on pages that the user owns or is responsible for."""
    return Q(owner=user) | Q(stewards__person__user=user)


def soon():
    return timezone.localdate() + SOON


def note_reviewed(page, user, next_on):
    """Write down that the page is still right, in what is live and in every draft of it.

    It is no change of what the page says, so nobody has to publish it.
    """
    today = timezone.localdate()
    dates = {"last_reviewed_on": today, "review_due_on": next_on}
    type(page).objects.filter(pk=page.pk).update(**dates)
    raise_version()
    texts = {name: str(day) for name, day in dates.items()}
    for revision in kept_revisions(page):
        revision.content |= texts
        revision.save(update_fields=["content"])
    log(page, REVIEWED, user=user, data={"next": str(next_on)})


def kept_revisions(page):
    """Return the revisions that may be published or edited next."""
    next_ones = Q(pk__in=[page.latest_revision_id, page.live_revision_id])
    return Revision.objects.for_instance(page).filter(
        next_ones | Q(approved_go_live_at__isnull=False)
    )


def register_log_actions(actions):
    actions.register_action(REVIEWED, _("Review the content"), _("Found it still right"))
    actions.register_action(REMINDED, _("Remind of a review"), _("Reminded that a review is due"))
