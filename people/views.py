"""The public page of a person who agreed to be shown: what they made."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from core.models import Person

from .sharing import person_subject
from .shown import uses_of, works_of


def show(request, person):
    """Show a person's works; without consent, or without works, there is nothing to show."""
    works = works_of(person) if person.has_consented else {}
    if not works:
        raise Http404
    context = {
        "person": person,
        "works": works,
        "use_count": uses_of(works),
        "subject": person_subject(person),
    }
    return render(request, "people/person_detail.html", context)


@require_safe
def person_detail(request, code):
    return show(request, get_object_or_404(Person, code=code))


@require_safe
def numbered(request, pk):
    """Show a person without a code; once there is one, lead to its address."""
    person = get_object_or_404(Person, pk=pk)
    if person.code and person.has_consented:
        return redirect(person)
    return show(request, person)
