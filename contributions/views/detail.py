"""One contribution: how far it is, what reviewers said, and what can be done with it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.models import CommentReply

from contributions import sending, states, steps
from contributions.access import own_or_404
from contributions.drafts import draft_of, is_locked
from contributions.forms import ChangeForm, ReplyForm

from .answering import step_url


def place_of(comment, page):
    """Return the name of the field that a comment is about."""
    name = comment.contentpath.partition(".")[0]
    fields = {field.name: field for field in page.specific_class._meta.get_fields()}
    return getattr(fields.get(name), "verbose_name", "")


def comments_on(page, form=None, answered=None):
    """Return [(comment, its place, a form to answer it)]."""
    return [
        (comment, place_of(comment, page), form if comment.pk == answered else ReplyForm())
        for comment in states.open_comments(page)
    ]


def screen(request, contribution, **more):
    page = contribution.page
    state = states.state_of(page)
    context = {
        "contribution": contribution,
        "page_draft": page,
        "kind_label": page.specific_class._meta.verbose_name,
        "state": state,
        "reason": states.reason_of(page),
        "reviews": states.reviews_of(page),
        "comments": comments_on(page),
        "may_edit": not is_locked(page, request.user),
        "may_withdraw": sending.may_withdraw(page, request.user),
        "may_delete": sending.may_delete(page),
        "public_url": page.get_url() if page.live else None,
        **more,
    }
    return render(request, "contributions/detail.html", context)


@login_required
@require_safe
def detail(request, pk):
    return screen(request, own_or_404(request.user, pk))


@login_required
@require_safe
def preview(request, pk):
    """Show the draft as readers will see it."""
    page = draft_of(own_or_404(request.user, pk))
    return page.make_preview_request(request, page.default_preview_mode)


@login_required
@require_POST
def send(request, pk):
    """Hand it in, once however often the button is pressed."""
    contribution = own_or_404(request.user, pk)
    form = ChangeForm(request.POST)
    what_changed = form.cleaned_data["what_changed"] if form.is_valid() else ""
    try:
        sending.send(contribution.pk, request.user, what_changed)
    except sending.NotSendable as problem:
        messages.error(request, str(problem))
        return redirect(step_url(contribution, steps.REVIEW))
    messages.success(request, _("It is sent. You hear of it as soon as somebody has read it."))
    return redirect(contribution)


@login_required
@require_POST
def withdraw(request, pk):
    contribution = own_or_404(request.user, pk)
    sending.withdraw(contribution.pk, request.user)
    messages.success(request, _("It is a draft again, and nobody reviews it."))
    return redirect(contribution)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request, pk):
    """Ask first, then throw the draft away."""
    contribution = own_or_404(request.user, pk)
    if request.method == "POST" and sending.delete(pk, request.user):
        messages.success(request, _("The draft is deleted."))
        return redirect("contributions:list")
    if not sending.may_delete(contribution.page):
        messages.error(request, _("Only a draft that is not under review can be deleted."))
        return redirect(contribution)
    return render(request, "contributions/delete.html", {"contribution": contribution})


@login_required
@require_POST
def reply(request, pk, comment):
    """Answer a remark of a reviewer, who sees it beside the page in the editor."""
    contribution = own_or_404(request.user, pk)
    comment = get_object_or_404(states.open_comments(contribution.page), pk=comment)
    form = ReplyForm(request.POST)
    if not form.is_valid():
        shown = comments_on(contribution.page, form, comment.pk)
        return screen(request, contribution, comments=shown)
    answer = CommentReply.objects.create(
        comment=comment, user=request.user, text=form.cleaned_data["text"]
    )
    answer.log_create(page_revision=contribution.page.latest_revision, user=request.user)
    messages.success(request, _("Your answer is sent."))
    return redirect(contribution)
