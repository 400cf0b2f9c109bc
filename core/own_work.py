"""The history says so when somebody published alone what they wrote, as only a superuser can."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from .four_eyes import PUBLICATIONS, says_something_new

OWN_WORK = "core.publish_own_work"


@hooks.register("register_log_actions")
def register_own_work(actions):
    actions.register_action(OWN_WORK, _("Publish own work"), _("Published own work"))


def note_own_work(sender, instance, created, **kwargs):
    """Add an entry beside Wagtail's own when who published is who wrote."""
    published_by_person = created and instance.action == "wagtail.publish" and instance.user
    if published_by_person and instance.revision and is_own_work(instance):
        page = instance.page.specific
        log(page, OWN_WORK, user=instance.user, revision=instance.revision)


def is_own_work(entry):
    """Tell whether who published owns the page or wrote in it since the publication before."""
    return entry.user_id == entry.page.owner_id or any(
        says_something_new(revision) for revision in revisions_by_publisher(entry)
    )


def revisions_by_publisher(entry):
    """Return what the publisher saved after the publication before and up to this one."""
    publications = PageLogEntry.objects.filter(
        page=entry.page_id, action__in=PUBLICATIONS, pk__lt=entry.pk, revision__isnull=False
    )
    last = publications.order_by("-pk").values_list("revision", flat=True).first()
    saved = entry.page.revisions.filter(pk__gt=last or 0, pk__lte=entry.revision_id)
    return saved.filter(user=entry.user)
