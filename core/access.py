"""Who may see what page, asked by views and by search; for files see `core.file_access`."""

import math
from functools import reduce
from operator import or_

from django.db.models import Min, Q
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from .content_version import kept


def restriction_allows(restriction, user, passed):
    """Tell whether one view restriction lets the user in.

    `passed` holds the ids of password restrictions that this session gave the password for.
    """
    kind = restriction.restriction_type
    if kind == PageViewRestriction.PASSWORD:
        return restriction.pk in passed
    if not user.is_authenticated:
        return False
    if kind == PageViewRestriction.LOGIN or user.is_superuser:
        return True
    return restriction.groups.filter(pk__in=user.groups.all()).exists()


def is_live(page):
    """Tell whether the page is published and not past its expiry, even if nobody swept it yet."""
    return page.live and not (page.expire_at and page.expire_at <= timezone.now())


def live(pages):
    """Keep the pages of a queryset that are published and not past their expiry."""
    expired = Q(expire_at__isnull=False, expire_at__lte=timezone.now())
    return pages.live().exclude(expired)


def seconds_until_expiry():
    """Return in how many seconds the next published page expires; infinity if none does."""
    soonest = kept("soonest expiry", _soonest_expiry)
    if soonest and soonest <= timezone.now():
        soonest = _soonest_expiry()
    return (soonest - timezone.now()).total_seconds() if soonest else math.inf


def _soonest_expiry():
    coming = Page.objects.filter(live=True, expire_at__gt=timezone.now())
    return coming.aggregate(soonest=Min("expire_at"))["soonest"]


def _restricted():
    """Return {page id: path} of the pages that not everybody may read; what is below joins them."""
    return dict(PageViewRestriction.objects.values_list("page_id", "page__path"))


def public(pages):
    """Keep the pages of a queryset that everybody may read now."""
    paths = sorted(set(kept("restricted pages", _restricted).values()))
    below = [Q(path__startswith=path) for path in paths]
    return live(pages).exclude(reduce(or_, below)) if below else live(pages)


def is_public(page):
    """Tell of one page, with its ancestors at hand, whether everybody may read it now."""
    line = [page, *page.ancestry]
    keys = {key for member in line for key in (member.pk, member.alias_of_id) if key}
    return is_live(page) and not keys & kept("restricted pages", _restricted).keys()


def may_read(page, user, passed=frozenset()):
    """Tell whether the user may read the published page."""
    return is_live(page) and all(
        restriction_allows(restriction, user, passed)
        for restriction in page.get_view_restrictions()
    )


def collection_allows(file, user, passed):
    """Tell whether every restriction on the file's collection and those above lets the user in."""
    restrictions = file.collection.get_view_restrictions()
    return all(restriction_allows(restriction, user, passed) for restriction in restrictions)


def is_seen_by_all_readers(file):
    """Tell whether whoever may read a page that shows the file may see the file itself."""
    return not file.collection.get_view_restrictions()
