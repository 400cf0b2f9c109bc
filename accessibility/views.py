"""The accessibility statement, the same to everybody."""

from datetime import date

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.sharing import Subject

# The days of the text in templates/accessibility/statement.html; change them with it.
WRITTEN_ON = date(2026, 11, 22)
LAST_CHECKED_ON = date(2026, 11, 22)


@require_safe
def statement(request):
    """Say what we follow, what falls short, and whom to tell."""
    about = _("What we do so that everybody can use this library, and what still falls short.")
    context = {
        "written_on": WRITTEN_ON,
        "checked_on": LAST_CHECKED_ON,
        "subject": Subject(_("Accessibility"), about, reverse("accessibility")),
    }
    return render(request, "accessibility/statement.html", context)
