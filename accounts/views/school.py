"""Joining a school with its code, and the director's side of it."""

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.forms import NAMES, JoinForm
from accounts.joining import approve, ask_to_join, code_of, refuse
from accounts.models import JoinRequest

ANSWERS = {
    "approve": (approve, gettext_lazy("%(name)s gets a mail with the link to the new account.")),
    "refuse": (refuse, gettext_lazy("The request of %(name)s is removed.")),
}


@rate_limit(action="join")
def join(request):
    """Ask to join; the answer is the same whether the address is known here or not."""
    form = JoinForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        names = {name: form.cleaned_data[name] for name in NAMES}
        ask_to_join(form.school, form.cleaned_data["email"], **names)
        return render(request, "accounts/join_done.html", {"school": form.school})
    return render(request, "accounts/join.html", {"form": form})


def directed_schools(user):
    """Return the schools that the user directs today."""
    current = user.memberships.current().filter(role="director").select_related("school")
    return [membership.school for membership in current]


@login_required
@require_safe
def own_schools(request):
    """Show a director the code, who asks to join, and who is of the school."""
    schools = directed_schools(request.user)
    if not schools:
        raise PermissionDenied
    shown = [
        {
            "school": school,
            "code": code_of(school),
            "requests": school.join_requests.all(),
            "members": school.memberships.current()
            .select_related("user")
            .order_by("user__first_name"),
        }
        for school in schools
    ]
    return render(request, "accounts/school.html", {"schools": shown})


@login_required
@require_POST
def answer_request(request, pk, answer):
    """Say whether somebody is of the school; the director says it."""
    schools = directed_schools(request.user)
    asked = get_object_or_404(JoinRequest, pk=pk, school__in=schools)
    act, told = ANSWERS[answer]
    act(asked, request.user)
    messages.success(request, told % {"name": asked.name})
    return redirect("account_school")


@login_required
@require_POST
def renew_code(request, code):
    """Make another code for the school."""
    for school in directed_schools(request.user):
        if school.code == code:
            code_of(school).renew()
            messages.success(request, _("The school has a new code. The old one no longer works."))
            return redirect("account_school")
    raise PermissionDenied
