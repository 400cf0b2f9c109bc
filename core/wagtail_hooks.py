from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.templatetags.static import static
from django.utils.html import format_html_join
from wagtail import hooks
from wagtail.models import PageViewRestriction
from wagtail.snippets.models import register_snippet

from . import document_admin, own_data, own_work, publishing  # noqa: F401  (hooks register themselves)
from .access import is_live, restriction_allows
from .models import Document
from .personal_data import DESCRIBE, FORGET
from .shared_pages import find_page
from .sharing import SHARE_SUBJECT
from .viewsets import PersonViewSet, TaxonomyViewSetGroup

register_snippet(TaxonomyViewSetGroup)
register_snippet(PersonViewSet)


@hooks.register("before_serve_page")
def hide_expired_page(page, request, serve_args, serve_kwargs):
    """Hide a page at its hour of expiry, not only when the scheduler comes round."""
    if not is_live(page):
        raise Http404


@hooks.register("before_serve_page")
def refuse_other_groups(page, request, serve_args, serve_kwargs):
    """Say so to one who is logged in; Wagtail would send them to the login and back for ever."""
    if request.user.is_authenticated and not all(
        restriction_allows(restriction, request.user, ())
        for restriction in page.get_view_restrictions()
        if restriction.restriction_type == PageViewRestriction.GROUPS
    ):
        raise PermissionDenied


@hooks.register("insert_global_admin_css")
def dress_admin():
    """Give the admin the letters and colours of the library."""
    sheets = ((static(f"css/{name}.css"),) for name in ("fonts", "admin"))
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("insert_editor_js")
def guard_drafts():
    """Let a page be published only after its draft has been saved, and lose nothing of it."""
    scripts = ((static(f"js/{name}.js"),) for name in ("editor", "autosave"))
    return format_html_join("", '<script type="module" src="{}"></script>', scripts)


@hooks.register("construct_help_menu")
def keep_help_at_home(request, items):
    """Leave out what leads to other sites, all of it in English."""
    items[:] = [item for item in items if not item.url.startswith("https:")]


# Before Wagtail's own, so that its list of documents is ours.
hooks.register("register_admin_urls", document_admin.urls, order=-1)
hooks.register("register_reports_menu_item", document_admin.report_menu_item)
hooks.register("after_publish_page", document_admin.warn_of_files)


@hooks.register("before_edit_page")
def warn_when_edited(request, page):
    """Tell of files without text when the editor opens, not each time it saves."""
    if request.method == "GET":
        document_admin.warn_of_files(request, page)


@hooks.register("after_bulk_action")
def save_moved_documents(request, action_type, objects, action):
    """Save what Wagtail moved behind the models' back: its readers may be others now."""
    if action_type == "add_to_collection":
        keys = [moved.pk for moved in objects if isinstance(moved, Document)]
        for document in Document.objects.filter(pk__in=keys):
            document.save(update_fields=["collection"])


hooks.register(DESCRIBE, own_data.describe, order=-10)
hooks.register(FORGET, own_data.forget)
hooks.register(SHARE_SUBJECT, find_page)
