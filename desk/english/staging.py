"""Puts somebody of each role and pages in each state on the stage, for the walk only."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

ADMIN_RIGHT = {"permissions__codename": "access_admin"}


def people():
    """Return an account of each group that may enter the admin, made for the occasion."""
    groups = Group.objects.filter(**ADMIN_RIGHT).order_by("pk")
    return {group.name: make_member(group) for group in groups}


def make_member(group):
    model = get_user_model()
    names = {"first_name": "ผู้เดิน", "last_name": "ตรวจ"}
    user = model(**{model.USERNAME_FIELD: f"walk-{group.pk}@walk.invalid"}, **names)
    user.set_unusable_password()
    user.save()
    user.groups.add(group)
    return user


def samples():
    """Return one Thai page of each type, as its editors see it."""
    pages = Page.objects.filter(depth__gt=1, locale__language_code="th", alias_of=None)
    found = {}
    for page in pages.order_by("pk").specific():
        found.setdefault(type(page), page)
    return list(found.values())


def change_states(pages, user):
    """Lock one page, send one to review, schedule one: each state has words of its own."""
    leaves = [page for page in pages if page.is_leaf()]
    for page, change in zip(leaves, (lock, send_to_review, schedule), strict=False):
        change(page, user)
    return leaves[:3]


def lock(page, user):
    page.locked, page.locked_by, page.locked_at = True, user, timezone.now()
    page.save(update_fields=["locked", "locked_by", "locked_at"])


def send_to_review(page, user):
    page.save_revision(user=user)
    workflow = page.get_workflow()
    if workflow and not page.workflow_in_progress:
        workflow.start(page, user)


def schedule(page, user):
    soon = timezone.now() + timezone.timedelta(days=1)
    page.go_live_at = soon
    page.save_revision(user=user, approved_go_live_at=soon)


def addresses(pages):
    """Return the screens of some pages that nothing on the way may lead to."""
    screens = ("edit", "history", "usage", "copy", "move", "delete", "unpublish")
    return [
        reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for page in pages for name in screens
    ]


def chosen_together(pages):
    """Return the screens of what is done with several pages at once."""
    ids = "&".join(f"id={page.pk}" for page in pages)
    actions = ("move", "delete", "publish", "unpublish")
    return [
        f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', action])}?{ids}"
        for action in actions
    ]
