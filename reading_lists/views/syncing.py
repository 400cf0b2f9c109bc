"""What the script asks: the lists of the account, and to have done what a browser did."""

from django.db import transaction
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.models import User
from reading_lists.asked import NotUnderstood, read_changes
from reading_lists.pages import readable, told

from .own import reader_of

LONGEST_BODY = 512 * 1024


@require_http_methods(["GET", "HEAD", "POST"])
def sync(request):
    """Do the changes that are sent, if any, and tell how the lists are now."""
    if not request.user.is_authenticated:
        return JsonResponse({"account": None, "lists": []})
    if request.method == "POST":
        try:
            take(request)
        except NotUnderstood:
            return JsonResponse({"error": _("The changes could not be read.")}, status=400)
    return JsonResponse(state_of(request))


def take(request):
    """Do all changes of a request or none, while no other request changes the same lists."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LONGEST_BODY:
        raise NotUnderstood
    changes = read_changes(request.body)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=request.user.pk)
        for change, key, said in changes:
            change(request.user, key, **said)


def state_of(request):
    """Return the lists as a browser keeps them, whose they are, and the token to change them."""
    lists = list(request.user.reading_lists.prefetch_related("items__work"))
    works = {work for kept in lists for work in kept.works}
    pages = readable(works, reader_of(request))
    known = {work: told(page, request) for work, page in pages.items()}
    return {
        "account": salted_hmac("reading_lists", str(request.user.pk)).hexdigest()[:16],
        "csrf": get_token(request),
        "lists": [
            {
                "key": kept.key,
                "name": kept.name,
                "url": kept.get_absolute_url(),
                "shared": bool(kept.token),
                "pages": [{"id": work, **known.get(work, {})} for work in kept.works],
            }
            for kept in lists
        ],
    }
