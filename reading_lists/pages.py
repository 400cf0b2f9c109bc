"""The pages of a list that a reader may read, each in the reader's language if it has it."""

from typing import NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.utils.text import capfirst
from django.utils.translation import get_language
from wagtail.models import Page

from core.access import live
from core.file_access import refusing_paths
from core.models import BasePage

NOBODY = AnonymousUser()


class Reader(NamedTuple):
    """Who reads; without an account, everybody."""

    user: object = NOBODY
    passed: frozenset = frozenset()


EVERYBODY = Reader()


def candidates(works):
    """Return {translation key: live content pages}, the language in force first."""
    found = {}
    pages = live(Page.objects.filter(translation_key__in=works)).select_related("locale")
    for page in sorted(pages, key=lambda page: page.locale.language_code != get_language()):
        if issubclass(page.specific_class or Page, BasePage):
            found.setdefault(page.translation_key, []).append(page)
    return found


def readable(works, reader):
    """Return {translation key: page}, in the order asked for, of what the reader may read."""
    found = candidates(works)
    paths = [page.path for pages in found.values() for page in pages]
    refused = refusing_paths(paths, reader.user, reader.passed)
    chosen = {}
    for work in works:
        allowed = [page.pk for page in found.get(work, []) if not page.path.startswith(refused)]
        chosen |= {work: allowed[0]} if allowed else {}
    pages = {page.pk: page for page in Page.objects.filter(pk__in=chosen.values()).specific()}
    return {work: pages[pk] for work, pk in chosen.items()}


def told(page, request):
    """Return what a browser keeps of a page beside its key."""
    return {
        "title": page.title,
        "url": page.get_url(request),
        "kind": capfirst(str(page.kind_label)),
    }
