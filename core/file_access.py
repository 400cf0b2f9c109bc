"""Who may see a file: everybody while published content shows it, else those who work on it.

The number of queries is the same however many pages show the file: a list asks for each picture.
A model that is no page says which of its rows' files are seen: of all, by `files_are_public`; or
of those that stand on live pages, by `shown_on(keys)`, which returns the condition on these pages.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page, PageViewRestriction
from wagtail.permissions import policy_registry

from .access import collection_allows, live, restriction_allows
from .file_uses import type_of
from .models import FileUse


def holders_of(file):
    """Return [(model, key)] of the published content that shows the file."""
    uses = FileUse.objects.filter(file_type=type_of(type(file)), file_id=file.pk)
    return [
        (ContentType.objects.get_for_id(holder_type).model_class(), key)
        for holder_type, key in uses.values_list("holder_type", "holder_id")
    ]


def pages_with(holders):
    """Return the live pages among the holders, and those on which a holder is shown."""
    shown = Q(pk__in=[key for model, key in holders if model is Page])
    for model in {model for model, _key in holders if hasattr(model, "shown_on")}:
        shown |= model.shown_on([key for holder, key in holders if holder is model])
    return live(Page.objects.filter(shown))


def pages_showing(file):
    """Return the live pages whose published content shows the file."""
    return pages_with(holders_of(file))


def is_shown_outside_pages(holders):
    """Tell whether a public row that is no page, such as a person or the settings, shows it."""
    return any(getattr(model, "files_are_public", False) for model, _key in holders)


def is_shown_on_readable_page(holders, user, passed):
    """Tell whether the user may read one of the pages."""
    if not holders:
        return False
    paths = list(pages_with(holders).values_list("path", flat=True))
    refused = refusing_paths(paths, user, passed)
    return any(not path.startswith(refused) for path in paths)


def refusing_paths(paths, user, passed):
    """Return the paths of restrictions at or above the pages that do not let the user in."""
    if not paths:
        return ()
    return tuple(
        restriction.page.path
        for restriction in PageViewRestriction.objects.select_related("page")
        if any(path.startswith(restriction.page.path) for path in paths)
        and not restriction_allows(restriction, user, passed)
    )


def may_work_on(file, user):
    """Tell whether the user uploaded the file or may choose or change it in the admin."""
    if not user.is_authenticated:
        return False
    policy = policy_registry.get_by_type(type(file))
    return user.pk == file.uploaded_by_user_id or policy.user_has_any_permission_for_instance(
        user, ["change", "choose"], file
    )


def may_see(file, user, passed=frozenset()):
    """Tell whether the user may get the file: an image, a document or a media file.

    A file is seen by whoever may read a published page that shows it, unless its collection is
    private, and always by its uploader and those who may edit it.
    """
    if may_work_on(file, user):
        return True
    if not collection_allows(file, user, passed):
        return False
    holders = holders_of(file)
    return is_shown_outside_pages(holders) or is_shown_on_readable_page(holders, user, passed)
