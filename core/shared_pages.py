"""What pages of the tree say about themselves to other sites."""

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from .access import public
from .models import AddressedPage, PageIdentity
from .sharing import PAGE, Subject
from .thai import excerpt

LONGEST_DESCRIPTION = 200


def subject_of(page, request=None):
    """Return what is told of a page, in its own language."""
    identity = page.identity
    return Subject(
        title=page.share_title,
        description=description_of(page),
        path=page.get_url(request) or "/",
        kind=PAGE if identity else "",
        key=identity.short_id if identity else "",
        card=page.share_card(),
        schema=page.schema_type,
        og_type=page.og_type,
        is_public=page.is_public,
        source=page,
        trail=trail_of(page, request),
    )


def description_of(page):
    """Return the words for search engines, else the summary, else who it comes from."""
    words = page.search_description or strip_tags(getattr(page, "summary", ""))
    return excerpt(words or " · ".join(getattr(page, "made_by", [])), LONGEST_DESCRIPTION)


def trail_of(page, request=None):
    """Return (name, path) of the pages from home down to this one."""
    line = [member for member in (*page.ancestry, page) if member.depth > 1]
    return tuple(
        (_("Home") if member.depth == 2 else member.title, member.get_url(request) or "/")
        for member in line
    )


def public_page(short_id, language):
    """Return the page of a permanent address in a language, if everybody may read it, or None."""
    identity = PageIdentity.objects.filter(short_id=short_id).first()
    if identity is None:
        return None
    pages = Page.objects.filter(
        translation_key=identity.translation_key, locale__language_code=language
    )
    found = public(pages).select_related("locale").first()
    page = found and found.specific
    return page if isinstance(page, AddressedPage) else None


def find_page(kind, key, language):
    """Return the subject of the public page with this short id, or None."""
    page = public_page(key, language) if kind == PAGE else None
    if page is None:
        return None
    with override(language):
        return subject_of(page)
