"""One's own account: what it is, the name on it, where it is logged in."""

from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.forms import NamesForm
from accounts.two_factor import needs_second_factor
from core.account_links import account_links
from core.greeting import greeting


@login_required
@require_safe
def overview(request):
    """Show what belongs to the account, and the ways to change it."""
    schools = request.user.memberships.current().select_related("school")
    context = {
        "memberships": schools,
        "account_links": account_links(request.user),
        "directs": [entry for entry in schools if entry.role == "director"],
        "has_second_factor": is_mfa_enabled(request.user),
        "needs_second_factor": needs_second_factor(request.user),
        "session_count": len(UserSession.objects.purge_and_list(request.user)),
    }
    return render(request, "accounts/overview.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request):
    form = NamesForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your name is saved."))
        return redirect("account_overview")
    return render(request, "accounts/profile.html", {"form": form})


@login_required
@require_safe
def sessions(request):
    """List the browsers that are logged in, this one first."""
    own = request.session.session_key
    found = UserSession.objects.purge_and_list(request.user)
    newest = sorted(found, key=lambda session: session.created_at, reverse=True)
    listed = sorted(newest, key=lambda session: session.session_key != own)
    return render(request, "accounts/sessions.html", {"sessions": listed, "own_key": own})


@login_required
@require_POST
def end_session(request, pk):
    """Log out one browser of one's own."""
    get_object_or_404(UserSession, pk=pk, user=request.user).end()
    messages.success(request, _("That browser is logged out."))
    return redirect("usersessions_list")


@require_safe
def me(request):
    """Tell the header's script who is logged in; the page around it is the same for everybody."""
    return JsonResponse(greeting(request.user))
