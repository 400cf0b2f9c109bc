"""How a page is cited: in the form that Thai universities teach (APA, seventh edition)."""

import re

from django.utils.dates import MONTHS
from django.utils.timezone import localtime
from django.utils.translation import gettext
from wagtail.admin.ui.components import Component

from core.localised import in_thai
from core.templatetags.hub_tags import TITLE
from core.thai.calendar import ERA, buddhist_year

ENGLISH_TITLE = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)+", re.IGNORECASE)
MOST_AUTHORS = 20  # of more, the style names the first nineteen and the last


def citation_for(page):
    """Return the part of a page that says how to cite it, or None while it is not saved."""
    return Citation(page) if page.pk else None


class Citation(Component):
    """Author, year, title, source and address; the day of reading is filled in by the browser."""

    template_name = "sharing/citation.html"

    def __init__(self, page):
        self.page = page

    def get_context_data(self, parent_context):
        request, settings = parent_context["request"], parent_context["hub"].settings
        author = authors_of(self.page) or settings.office_name
        path = self.page.identity and self.page.identity.get_absolute_url()
        return {
            "author": closed(author),
            "year": year_of(self.page),
            "title": self.page.title,
            "source": source_of(settings, author),
            "months": " ".join(str(month) for month in MONTHS.values()),
            "era": ERA if in_thai() else 0,
            "address": request.build_absolute_uri(path or self.page.get_url(request)),
        }


def authors_of(page):
    """Return the names in one line, else the school that it comes from, or nothing."""
    if not page.persons_are_authors:
        return ""
    names = [cited_name(person) for person in page.persons]
    if names:
        return joined(names)
    school = getattr(page, "school", None)
    return school.name if school else ""


def cited_name(person):
    """Return a Thai name without its title; an English one by surname and initials."""
    if in_thai() or not person.display_name_en:
        return TITLE.sub("", person.display_name)
    *given, surname = ENGLISH_TITLE.sub("", person.display_name_en).split()
    initials = " ".join(f"{name[0]}." for name in given)
    return f"{surname}, {initials}" if given else surname


def joined(names):
    """Return the names with the word before the last one that the language asks for."""
    if len(names) > MOST_AUTHORS:
        return ", ".join([*names[: MOST_AUTHORS - 1], "… " + names[-1]])
    *first, last = names
    if not first:
        return last
    if in_thai():
        return f"{', '.join(first)} และ{last}"
    return f"{', '.join(first)}, & {last}"


def closed(author):
    """End the author with a full stop; initials have theirs."""
    return author if author.endswith(".") else f"{author}."


def year_of(page):
    """Return the year of publication in the era of the language in force."""
    if not page.first_published_at:
        return gettext("n.d.")
    day = localtime(page.first_published_at)
    return buddhist_year(day) if in_thai() else day.year


def source_of(settings, author):
    """Return the library and the office behind it, which is not named twice."""
    names = (settings.site_name, settings.office_name)
    return ", ".join(name for name in names if name and name != author)
