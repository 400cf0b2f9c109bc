"""The explorer and the flat list of all pages."""

from collections import defaultdict

from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.models import Page

from core.read_counts import count_reads

from .columns import COLUMNS, OF_CONTENT, without
from .filters import LibraryFilterSet
from .library import has_field, holds_library_pages, library_models, review_due

SHOWN_RELATIONS = ("learning_areas", "school", "owner")


def fetch_what_is_shown(pages):
    """Fetch the relations of many pages in a few queries for each type."""
    by_model = defaultdict(list)
    for page in pages:
        by_model[type(page)].append(page)
    for model, same in by_model.items():
        names = (name for name in SHOWN_RELATIONS if has_field(model, name))
        prefetch_related_objects(same, *names)
    counts = count_reads(pages)
    for page in pages:
        page.read_count = counts[page.pk]


class LibraryListing:
    """Gives a list of pages our columns and filters."""

    base_columns = COLUMNS

    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages).annotate(review_due=review_due())

    def get_valid_orderings(self):
        """Return Wagtail's; what the search has no field for cannot order what it found."""
        orderings = super().get_valid_orderings()
        left_out = ("review_due", "owner__first_name") if self.is_searching else ()
        return [name for name in orderings if name.lstrip("-") not in left_out]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        fetch_what_is_shown(context["object_list"])
        return context


class LibraryExplorerView(LibraryListing, ExplorableIndexView):
    """The explorer: below the lists of the library it shows what matters of content."""

    @cached_property
    def explorable_columns(self):
        columns = super().explorable_columns
        if self.is_searching or self.is_filtering:
            return columns  # what is found may lie anywhere below
        if not holds_library_pages(self.parent_page):
            return without(columns, OF_CONTENT)
        return without(columns, {"type"})


class AllPagesView(LibraryListing, IndexView):
    """Every page of content in one list, the last changed first."""

    page_title = _("All pages")
    base_columns = without(COLUMNS, {"parent"})

    def get_base_queryset(self):
        pages = super().get_base_queryset()
        return pages.type(*library_models())


class LibraryPageViewSet(PageViewSet):
    """Wagtail's screens of pages, with our explorer."""

    index_view_class = LibraryExplorerView
    filterset_class = LibraryFilterSet


class AllPagesViewSet(PageListingViewSet):
    model = Page
    index_view_class = AllPagesView
    icon = "list-ul"
    name = "all_pages"
    url_prefix = "all-pages"
    menu_label = _("All pages")
    menu_order = 110
    add_to_admin_menu = True
    filterset_class = LibraryFilterSet

    def get_index_view_kwargs(self, **kwargs):
        return super().get_index_view_kwargs(add_url_name=None, **kwargs)
