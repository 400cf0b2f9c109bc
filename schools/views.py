"""The public pages of the register."""

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from .models import School, SchoolNetwork
from .sharing import list_subject, school_subject
from .shown import pages_from


@require_safe
def school_list(request):
    """Show every open school under its network."""
    schools = School.objects.filter(archived=False)
    networks = SchoolNetwork.objects.filter(archived=False).prefetch_related(
        Prefetch("schools", queryset=schools)
    )
    alone = schools.filter(network__isnull=True)
    total = schools.count()
    context = {
        "networks": networks,
        "schools_without_network": alone,
        "total": total,
        "subject": list_subject(total),
    }
    return render(request, "schools/school_list.html", context)


@require_safe
def school_detail(request, code):
    """Show one school and all that the library holds from it."""
    school = get_object_or_404(School.objects.select_related("network"), code=code)
    shown = pages_from(school, Locale.get_active())
    context = {
        "school": school,
        "shown": shown,
        "total": sum(len(pages) for pages in shown.values()),
        "subject": school_subject(school),
    }
    return render(request, "schools/school_detail.html", context)
