"""Honors of the demo: their year pages in both trees, and the works they were given for."""

from django.db.models import Q
from wagtail.models import Locale, Page

from articles.models import HonorsIndexPage, HonorWork, HonorYearPage
from core.models import SchoolYear

from .blocks import html


def year_page(code, locale):
    """Return the page of a school year in the tree of the locale, made when missing."""
    found = HonorYearPage.objects.filter(locale=locale, school_year__code=code).first()
    if found:
        return found
    year = SchoolYear.objects.get(code=code)
    index = HonorsIndexPage.objects.get(locale=locale)
    page = HonorYearPage(title=year.name_th, slug=code, locale=locale, school_year=year)
    index.add_child(instance=page)
    page.save_revision().publish()
    translate_year(page, year)
    return page


def translate_year(page, year):
    """Give the English tree the same year."""
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title, english.slug = year.name_en, page.slug
    english.save_revision().publish()


def honor_fields(data, writer):
    certificate = data.get("certificate")
    return {
        "giver": data.get("giver", ""),
        "level": data["level"],
        "awarded_on": data.get("awarded_on"),
        "certificate": writer.library.document(certificate) if certificate else None,
        "body": html(data.get("body")),
    }


def works_of(data):
    """Return the links to the works, in their order; works come before honors."""
    pages = Page.objects.filter(Q(slug__in=data.get("works") or []), locale__language_code="th")
    return [HonorWork(work=page) for page in pages]
