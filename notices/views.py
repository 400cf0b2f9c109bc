"""One's own notices, how often they come by mail, and the end of mails in one click."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from . import unsubscribing
from .forms import PreferencesForm
from .models import Notice

A_PAGE = 30


@login_required
@require_safe
def notices(request):
    """List what the person was told, the newest first."""
    own = request.user.notices.all()
    items = Paginator(own, A_PAGE).get_page(request.GET.get("page"))
    context = {"items": items, "unread_count": own.unread().count()}
    return render(request, "notices/list.html", context)


@login_required
@require_safe
def open_notice(request, pk):
    """Mark a notice as read and lead to what it is about."""
    notice = get_object_or_404(Notice, pk=pk, recipient=request.user)
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    return redirect(notice.url or "notices")


@login_required
@require_POST
def read_all(request):
    request.user.notices.unread().update(read_at=timezone.now())
    messages.success(request, _("All notices are marked as read."))
    return redirect("notices")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request):
    """Let the person choose, topic by topic, how often mail comes."""
    form = PreferencesForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your choice is saved."))
        return redirect("notice_settings")
    return render(request, "notices/settings.html", {"form": form})


# Mail programs post here by themselves, without a cookie; the signed link is the proof.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request, token):
    """End mails about the topics of the mail that has the link."""
    found = unsubscribing.read_token(token)
    if found is None:
        raise Http404
    user, topics = found
    if request.method == "POST":
        unsubscribing.unsubscribe(user, topics)
    context = {"topics": topics, "is_done": request.method == "POST"}
    return render(request, "notices/unsubscribe.html", context)
