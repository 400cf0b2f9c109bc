"""Lists of pages: filters from the address, sorting, counts and pages of twelve."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.cards import with_cards
from core.use_counts import with_use_counts

PER_PAGE = 12
SORTS = {
    "newest": (_("Newest first"), ("-first_published_at", "-pk")),
    "oldest": (_("Oldest first"), ("first_published_at", "pk")),
    "title": (_("By title"), ("title", "pk")),
}


@dataclass(frozen=True)
class Filter:
    """A query parameter, its label, and the relation whose codes it takes."""

    name: str
    label: str
    relation: str


FILTERS = [
    Filter("learning_area", _("Learning area"), "learning_areas"),
    Filter("grade", _("Grade level"), "grades"),
    Filter("year", _("School year"), "school_year"),
    Filter("school", _("School"), "school"),
]


class Listing:
    """The pages of a queryset that a query string asks for; what it cannot mean is passed over.

    `order_first` names fields to order by before the reader's choice.
    """

    def __init__(self, pages, query, order_first=()):
        self.pages = pages
        self.query = query
        self.order_first = order_first

    @cached_property
    def chosen(self):
        """The codes chosen in each filter that has any."""
        codes = {facet: self.codes(facet) for facet in FILTERS}
        return {facet: found for facet, found in codes.items() if found}

    def codes(self, facet):
        values = self.query.getlist(facet.name)
        return [value for value in values if value.isascii() and value.isprintable()][:20]

    def filtered(self, leave_out=None):
        """Return the pages that pass every filter except the one left out."""
        pages = self.pages
        for facet, codes in self.chosen.items():
            if facet is not leave_out:
                pages = pages.filter(**{f"{facet.relation}__code__in": codes})
        return pages.distinct()

    @cached_property
    def sort(self):
        return self.query.get("sort") if self.query.get("sort") in SORTS else "newest"

    @cached_property
    def result(self):
        _label, order = SORTS[self.sort]
        return with_cards(self.filtered().order_by(*self.order_first, *order))

    def choices(self, facet):
        """Return the terms in use with the number of pages each would leave."""
        relation = self.pages.model._meta.get_field(facet.relation)
        within = self.filtered(leave_out=facet).values("pk")
        counted = (
            self.pages.model.objects.filter(pk__in=within, **{f"{facet.relation}__isnull": False})
            .values_list(facet.relation)
            .annotate(count=Count("pk", distinct=True))
            .order_by()
        )
        counts = dict(counted)
        chosen = self.chosen.get(facet, [])
        # What is chosen stays on offer even when it leaves nothing, so it can be taken away.
        on_offer = Q(pk__in=counts) | Q(code__in=chosen)
        terms = relation.related_model.objects.filter(on_offer)
        return [
            {
                "value": term.code,
                "label": term.name,
                "count": counts.get(term.pk, 0),
                "selected": term.code in chosen,
            }
            for term in terms
        ]

    def as_context(self):
        """Return what the templates of lists need."""
        items = Paginator(self.result, PER_PAGE).get_page(self.query.get("page"))
        items.object_list = with_use_counts(items.object_list)
        return {
            "items": items,
            "total": items.paginator.count,
            "filters": [
                {"name": f.name, "label": f.label, "choices": self.choices(f)} for f in FILTERS
            ],
            "sorts": [
                {"value": value, "label": label, "selected": value == self.sort}
                for value, (label, _order) in SORTS.items()
            ],
            "is_filtered": bool(self.chosen),
            "query_string": self.query_string,
        }

    @property
    def query_string(self):
        """The query without its page number, to be put before another one."""
        query = self.query.copy()
        query.pop("page", None)
        return query.urlencode()
