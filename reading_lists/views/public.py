"""What everybody may open: the lists kept in the browser, and a list that somebody shared."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from reading_lists.models import ReadingList
from reading_lists.pages import EVERYBODY, readable


@require_safe
def here(request):
    """Show the frame in which the script draws the lists of this browser; for all the same."""
    return render(request, "reading_lists/here.html")


def shared_or_404(token):
    found = ReadingList.objects.filter(token=token).prefetch_related("items__work").first()
    if found is None:
        raise Http404
    return found


@never_cache
@require_safe
def shared(request, token):
    """Show a shared list to whoever has its address: only what everybody may read."""
    kept = shared_or_404(token)
    pages = readable(kept.works, EVERYBODY)
    context = {"list": kept, "pages": pages.items(), "missing": len(kept.works) - len(pages)}
    response = render(request, "reading_lists/shared.html", context)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
