"""Pictures and files, each uploaded on its own by the script of the form."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from contributions.access import own_or_404
from contributions.asking import forms_of
from contributions.attachments import files_of
from contributions.drafts import draft_of
from contributions.steps import FILES
from contributions.uploading import remove, take

NOT_ACCEPTED = 422


def lists(request, contribution):
    """Return the two lists as they are now, for the script to put into the page."""
    contribution.refresh_from_db()
    page = draft_of(contribution)
    context = {
        "forms": forms_of(FILES, contribution, page),
        "files": files_of(type(page)).list(page),
    }
    return {
        "pictures": render_to_string("contributions/pictures.html", context, request),
        "files": render_to_string("contributions/files.html", context, request),
        "base": str(page.latest_revision_id),
        "version": page.latest_revision_created_at.isoformat(),
    }


@login_required
@require_POST
def upload(request, pk, kind):
    """Take one file; the answer is the same when the same file is sent again."""
    contribution = own_or_404(request.user, pk)
    key = request.POST.get("key", "")
    try:
        take(pk, request.user, kind, request.FILES.get("file"), key)
    except ValidationError as refusal:
        return JsonResponse({"message": " ".join(refusal.messages)}, status=NOT_ACCEPTED)
    return JsonResponse(lists(request, contribution))


@login_required
@require_POST
def take_out(request, pk):
    contribution = own_or_404(request.user, pk)
    remove(pk, request.user, request.POST.get("key", ""))
    return JsonResponse(lists(request, contribution))
