"""Lists of pages: filters from the address, sorting, counts, views and pages of twelve."""

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.functional import SimpleLazyObject, cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.cards import with_cards, with_pictures
from core.use_counts import with_use_counts

from .filters import filters_of

PER_PAGE = 12
SORTS = {
    "newest": (_("Newest first"), ("-first_published_at", "-pk")),
    "oldest": (_("Oldest first"), ("first_published_at", "pk")),
    "title": (_("By title"), ("title", "pk")),
}
VIEWS = {"gallery": pgettext_lazy("view", "Pictures"), "list": pgettext_lazy("view", "List")}


class Listing:
    """The pages of a queryset that a query string asks for; what it cannot mean is passed over.

    `order_first` names fields to order by before the reader's choice, `fields` those with choices
    of their own that the list can be narrowed by.
    """

    def __init__(self, pages, query, order_first=(), fields=()):
        self.pages = pages
        self.query = query
        self.order_first = order_first
        self.facets = filters_of(pages.model, fields)

    @cached_property
    def chosen(self):
        """The codes chosen in each filter that has any."""
        codes = {facet: self.codes(facet) for facet in self.facets}
        return {facet: found for facet, found in codes.items() if found}

    def codes(self, facet):
        values = self.query.getlist(facet.name)
        return [value for value in values if value and value.isascii() and value.isprintable()][:20]

    def filtered(self, leave_out=None):
        """Return the pages that pass every filter except the one left out."""
        pages = self.pages
        for facet, codes in self.chosen.items():
            if facet is not leave_out:
                pages = pages.filter(**{facet.lookup: codes})
        return pages.distinct()

    @cached_property
    def sort(self):
        return self.query.get("sort") if self.query.get("sort") in SORTS else "newest"

    @property
    def view(self):
        """How the pages are shown; no filter, so it is no part of the form."""
        return self.query.get("view") if self.query.get("view") in VIEWS else "gallery"

    @property
    def views(self):
        """Return the ways to show the same page of the list, each with its query."""
        found = []
        for name, label in VIEWS.items():
            query = self.known.copy()
            query["view"] = name
            selected = name == self.view
            found.append({"label": label, "query": query.urlencode(), "selected": selected})
        return found

    @cached_property
    def result(self):
        _label, order = SORTS[self.sort]
        return with_cards(self.filtered().order_by(*self.order_first, *order))

    def choices(self, facet):
        """Return the values in use with the number of pages each would leave."""
        chosen = self.chosen.get(facet, [])
        return [
            {"value": value, "label": label, "count": count, "selected": value in chosen}
            for value, label, count in facet.choices(self.filtered(leave_out=facet), chosen)
        ]

    @cached_property
    def items(self):
        """The page of the list that is asked for."""
        items = Paginator(self.result, PER_PAGE).get_page(self.query.get("page"))
        items.object_list = with_pictures(with_use_counts(items.object_list))
        return items

    @cached_property
    def filters(self):
        """What the list can be narrowed by, with the choices."""
        return [{"name": f.name, "label": f.label, "choices": self.choices(f)} for f in self.facets]

    def as_context(self):
        """Return what the templates of lists need; what takes time is found when it is drawn."""
        return {
            "items": SimpleLazyObject(lambda: self.items),
            "filters": SimpleLazyObject(lambda: self.filters),
            "view": self.view,
            "views": self.views,
            "sorts": [
                {"value": value, "label": label, "selected": value == self.sort}
                for value, (label, _order) in SORTS.items()
            ],
            "is_filtered": bool(self.chosen),
            "query_string": self.query_string,
            "choice": self.known.urlencode(),
        }

    @cached_property
    def known(self):
        """What a list understands of the query, in one order; all that it depends on."""
        known = QueryDict(mutable=True)
        for name in sorted({"page", "sort", "view", *(facet.name for facet in self.facets)}):
            if name in self.query:
                known.setlist(name, self.query.getlist(name))
        return known

    @property
    def query_string(self):
        """The query without its page number, to be put before another one."""
        query = self.known.copy()
        query.pop("page", None)
        return query.urlencode()
