"""What a person sees, takes along and has erased of what is held on them."""

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.log_actions import log

from core.personal_data import Subject, describe

from .consents import agree_to_be_named, agrees_to_be_named, withdraw
from .erasing import has_content, is_last_of_its_kind, start
from .exporting import archive_of
from .forms import EraseForm
from .models import ErasureRequest
from .telling import ERASURE_ASKED, tell_deciders, tell_withdrawn

EXPORTED, ASKED = "privacy.export", "privacy.ask_erasure"
SHOWN = 10


@login_required
@require_safe
def own_data(request):
    """Show everything, the first rows of each kind; the archive has them all."""
    context = {
        "holdings": describe(Subject.of_user(request.user)),
        "shown": SHOWN,
        "is_named": agrees_to_be_named(request.user),
        "wish": ErasureRequest.objects.filter(user=request.user).order_by("-pk").first(),
    }
    return render(request, "privacy/own_data.html", context)


@login_required
@require_safe
@reauthentication_required
def export(request):
    """Hand out the archive to whoever has just shown that it is they."""
    log(request.user, EXPORTED, user=request.user)
    return archive_response(Subject.of_user(request.user))


def archive_response(subject):
    """Return the archive as a download that nothing on the way keeps."""
    headers = {
        "Content-Disposition": f'attachment; filename="my-data-{timezone.localdate()}.zip"',
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(archive_of(subject), content_type="application/zip", headers=headers)


@login_required
@require_POST
def consent(request):
    """Note whether the person wants to be named; the notice says what that means."""
    if request.POST.get("named") == "yes":
        agree_to_be_named(request.user)
        messages.success(request, _("Thank you. Your consent is noted."))
    else:
        withdraw(request.user)
        tell_withdrawn(request.user)
        messages.success(request, _("Your consent has ended. The office is told."))
    return redirect("own_data")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required
def erase(request):
    """Take in the wish; what nobody else relies on is erased at once."""
    subject = Subject.of_user(request.user)
    form = EraseForm(request.POST or None)
    waits = has_content(subject)
    is_last = is_last_of_its_kind(request.user)
    if request.method == "POST" and form.is_valid() and not is_last:
        return ask(request, subject, form.cleaned_data["reason"], waits)
    context = {
        "form": form,
        "waits": waits,
        "is_last": is_last,
        "days": settings.ERASURE_DAYS,
        "backup_days": settings.BACKUP_DAYS,
    }
    return render(request, "privacy/erase.html", context)


def ask(request, subject, reason, waits):
    """Note the wish once, and carry it out or tell who decides."""
    try:
        with transaction.atomic():
            wish = ErasureRequest.objects.create(**subject._asdict(), reason=reason)
            log(wish, ASKED, user=request.user)
    except IntegrityError:
        messages.info(request, _("You have asked already; the office decides soon."))
        return redirect("own_data")
    if waits:
        tell_deciders(ERASURE_ASKED, wish, request.user, "inspect")
        messages.success(request, _("The office has your request, and you hear from us by mail."))
        return redirect("own_data")
    start(wish)
    logout(request)
    return redirect("erased")


@require_safe
def erased(request):
    """Say goodbye; nobody is logged in any more."""
    return render(request, "privacy/erased.html", {"backup_days": settings.BACKUP_DAYS})
