"""Who may see what: one function for pages and one for files, asked by views and by search."""

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, ReferenceIndex
from wagtail.permissions import policy_registry


def restriction_allows(restriction, user, passed):
    """Tell whether one view restriction lets the user in.

    `passed` holds the ids of password restrictions that this session gave the password for.
    """
    kind = restriction.restriction_type
    if kind == PageViewRestriction.PASSWORD:
        return restriction.pk in passed
    if not user.is_authenticated:
        return False
    if kind == PageViewRestriction.LOGIN or user.is_superuser:
        return True
    return restriction.groups.filter(pk__in=user.groups.all()).exists()


def is_live(page):
    """Tell whether the page is published and not past its expiry, even if nobody swept it yet."""
    return page.live and not (page.expire_at and page.expire_at <= timezone.now())


def live(pages):
    """Keep the pages of a queryset that are published and not past their expiry."""
    expired = Q(expire_at__isnull=False, expire_at__lte=timezone.now())
    return pages.live().exclude(expired)


def public(pages):
    """Keep the pages of a queryset that everybody may read now."""
    return live(pages).public()


def may_read(page, user, passed=frozenset()):
    """Tell whether the user may read the published page."""
    return is_live(page) and all(
        restriction_allows(restriction, user, passed)
        for restriction in page.get_view_restrictions()
    )


def pages_showing(file):
    """Return the live pages whose published content refers to the file."""
    identifiers = ReferenceIndex.get_references_to(file).filter(
        base_content_type=ReferenceIndex._get_base_content_type(Page)
    )
    keys = [int(key) for key in identifiers.values_list("object_id", flat=True).distinct()]
    return live(Page.objects.filter(pk__in=keys))


def is_shown_outside_pages(file):
    """Tell whether a public row that is no page (a person, a school, the settings) shows it."""
    references = ReferenceIndex.get_references_to(file).select_related("content_type")
    return any(
        getattr(reference.content_type.model_class(), "files_are_public", False)
        for reference in references
    )


def may_edit(file, user):
    """Tell whether the user uploaded the file or may choose or change it in the admin."""
    if not user.is_authenticated:
        return False
    policy = policy_registry.get_by_type(type(file))
    return user.pk == file.uploaded_by_user_id or policy.user_has_any_permission_for_instance(
        user, ["change", "choose"], file
    )


def collection_allows(file, user, passed):
    """Tell whether every restriction on the file's collection and those above lets the user in."""
    restrictions = file.collection.get_view_restrictions()
    return all(restriction_allows(restriction, user, passed) for restriction in restrictions)


def is_seen_by_all_readers(file):
    """Tell whether whoever may read a page that shows the file may see the file itself."""
    return not file.collection.get_view_restrictions()


def may_see(file, user, passed=frozenset()):
    """Tell whether the user may get the file: an image, a document or a media file.

    A file is seen by whoever may read a published page that shows it, unless its collection is
    private, and always by its uploader and those who may edit it.
    """
    if may_edit(file, user):
        return True
    if not collection_allows(file, user, passed):
        return False
    return is_shown_outside_pages(file) or any(
        may_read(page, user, passed) for page in pages_showing(file)
    )
