"""Every component on one page, for those who work on the look; nobody else is shown it."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .colours import figures, swatches
from .samples import everything


@never_cache
@require_safe
def styleguide(request):
    if not settings.DEBUG:
        raise Http404
    context = {**everything(), "swatches": swatches(), "figures": figures()}
    return render(request, "styleguide/styleguide.html", context)
