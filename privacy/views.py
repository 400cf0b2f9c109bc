"""The public pages: the privacy notice, and requests about a page."""

from allauth.core.ratelimit import consume
from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.sharing import Subject

from .consents import notice_in_force
from .forms import TakedownForm
from .models import TakedownRequest
from .takedowns import page_of, take_in

TOO_MANY = 429


@require_safe
def notice(request):
    """Show the privacy notice as it stands, the same to everybody."""
    about = _("What this library keeps about people, why, for how long, and what you can ask for.")
    context = {
        "notice": notice_in_force(),
        "backup_days": settings.BACKUP_DAYS,
        "erasure_days": settings.ERASURE_DAYS,
        "takedown_days": settings.TAKEDOWN_DAYS,
        "takedown_kept_days": settings.TAKEDOWN_KEPT_DAYS,
        "session_days": settings.SESSION_COOKIE_AGE // (24 * 60 * 60),
        "subject": Subject(_("Privacy notice"), about, reverse("privacy_notice")),
    }
    return render(request, "privacy/notice.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def takedown(request):
    """Take in what somebody says about a page; a machine is thanked and not heard."""
    page = page_of(request.GET.get("page", ""))
    place = request.GET.get("at", "")[: TakedownRequest._meta.get_field("address").max_length]
    form = TakedownForm(request.POST or None, page=page, initial={"address": place})
    status = 200
    if request.method == "POST" and form.is_valid():
        if form.is_by_machine:
            return redirect("takedown_sent")
        if consume(request, action="takedown"):
            take_in(form.save(commit=False))
            return redirect("takedown_sent")
        form.add_error(None, _("Many requests came from your network. Please try in an hour."))
        status = TOO_MANY
    context = {"form": form, "asked_about": page, "days": settings.TAKEDOWN_DAYS}
    return render(request, "privacy/takedown.html", context, status=status)


@never_cache
@require_safe
def takedown_sent(request):
    return render(request, "privacy/takedown_sent.html", {"days": settings.TAKEDOWN_DAYS})
