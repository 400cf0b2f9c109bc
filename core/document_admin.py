"""What editors are told of the text inside files: in the list, beside a page, in a report."""

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.documents.views.documents import IndexView
from wagtail.permissions import policy_registry

from .file_access import pages_showing
from .models import Document, DocumentText, attached_documents, text_of

REPORT = "unreadable_files"
ANY_PERMISSION = ["add", "change", "delete"]


def message_of(document):
    return text_of(document).message


class DocumentIndexView(IndexView):
    """Wagtail's list of documents, with what can be searched of each."""

    def get_base_queryset(self):
        found = super().get_base_queryset()
        return found.select_related("collection", "content").defer("content__text")

    @cached_property
    def columns(self):
        columns = super().columns
        column = Column("content", label=_("Search inside"), accessor=message_of)
        return [*columns[:3], column, *columns[3:]]


def links_to_pages(document):
    """Return the pages that show the document as links to their editors."""
    pages = pages_showing(document).order_by("title")
    rows = ((reverse("wagtailadmin_pages:edit", args=[page.pk]), page.title) for page in pages)
    return format_html_join(", ", '<a href="{}">{}</a>', rows)


class UnreadableFilesView(ReportView):
    """Files whose text nobody can find, and where they are shown."""

    page_title = _("Files whose text cannot be searched")
    header_icon = "doc-full-inverse"
    model = Document
    any_permission_required = ANY_PERMISSION
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    is_searchable = False
    columns = [
        TitleColumn("title", label=_("Title"), url_name="wagtaildocs:edit"),
        Column("content", label=_("Search inside"), accessor=message_of),
        Column("pages", label=_("Shown on"), accessor=links_to_pages),
    ]
    list_export = ["title", "filename", "content.message"]
    export_headings = {"filename": _("File"), "content.message": _("Search inside")}

    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(Document)

    def get_queryset(self):
        mine = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change", "delete"]
        )
        unreadable = mine.filter(content__state__in=DocumentText.UNREADABLE)
        return unreadable.select_related("content").defer("content__text").order_by("title")


class ReportMenuItem(MenuItem):
    def is_shown(self, request):
        policy = policy_registry.get_by_type(Document)
        return policy.user_has_any_permission(request.user, ANY_PERMISSION)


def report_menu_item():
    return ReportMenuItem(
        _("Files without text"),
        reverse(REPORT),
        name="unreadable-files",
        icon_name="doc-full-inverse",
        order=950,
    )


def urls():
    """Return the report, and the list in the place of Wagtail's."""
    report, results = UnreadableFilesView, f"{REPORT}_results"
    return [
        path("documents/", DocumentIndexView.as_view()),
        path("documents/results/", DocumentIndexView.as_view(results_only=True)),
        path("reports/unreadable-files/", report.as_view(), name=REPORT),
        path("reports/unreadable-files/results/", report.as_view(results_only=True), name=results),
    ]


def warn_of_files(request, page):
    """Tell whoever edits the page which of its files nobody finds by their text."""
    unreadable = [doc for doc in attached_documents(page) if text_of(doc).is_unreadable]
    if not unreadable:
        return
    text = ngettext(
        "The text of this file of the page cannot be searched: %(names)s",
        "The text of these files of the page cannot be searched: %(names)s",
        len(unreadable),
    )
    names = ", ".join(document.filename for document in unreadable)
    button = messages.button(reverse(REPORT), _("What can be done"))
    messages.warning(request, text % {"names": names}, buttons=[button])
