"""What an author sees: how often each of their own pages was read."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.access import live
from core.account_links import AccountLink
from core.personal_data import Subject

from .numbers import Numbers, Selection, of_pages
from .periods import Period, yesterday

A_PAGE = 20
LATELY = 30


def own_pages(user):
    """Return the live pages that somebody owns, or that name them."""
    mine = Subject.of_user(user).made("people__person", "owner")
    return live(Page.objects.filter(pk__in=Page.objects.filter(mine).values("pk")))


@login_required
@require_safe
def own(request):
    """List one's own pages with their numbers, the newest first."""
    pages = own_pages(request.user)
    newest = pages.select_related("locale").order_by("-first_published_at", "-pk")
    items = Paginator(newest, A_PAGE).get_page(request.GET.get("page"))
    keys = [page.pk for page in items]
    ever, lately = of_pages(keys), of_pages(keys, Period.of_days(LATELY))
    for page in items:
        page.ever = ever.get(page.pk, Numbers())
        page.lately = lately.get(page.pk, Numbers())
    mine = Q(pk__in=pages.values("pk"))
    total = Selection(Period.ever(), mine).total()
    context = {"items": items, "total": total, "last": yesterday(), "days": LATELY}
    return render(request, "readership/own.html", context)


def lead_to_own(user):
    """Lead those who made something to what became of it."""
    if not own_pages(user).exists():
        return None
    return AccountLink(_("How often my pages are read"), reverse("own_statistics"))
