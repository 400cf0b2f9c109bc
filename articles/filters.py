"""What a list can be narrowed by: terms that pages are filed under, and choices of their own."""

from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from core.content_version import kept


@dataclass(frozen=True)
class TermFilter:
    """A query parameter, its label, and the relation whose codes it takes."""

    name: str
    label: str
    relation: str

    @property
    def lookup(self):
        return f"{self.relation}__code__in"

    def choices(self, pages, chosen):
        """Return [(code, name, number of pages)] of the terms in use among the pages."""
        counts = counts_of(pages, self.relation)
        model = pages.model._meta.get_field(self.relation).related_model
        terms = kept(("terms", model), lambda: list(model.objects.all()))
        # What is chosen stays on offer even when it leaves nothing, so it can be taken away.
        return [
            (term.code, term.name, counts.get(term.pk, 0))
            for term in terms
            if term.pk in counts or term.code in chosen
        ]


@dataclass(frozen=True)
class ChoiceFilter:
    """A query parameter with the name of a field with choices, whose values it takes."""

    name: str
    label: str

    @property
    def lookup(self):
        return f"{self.name}__in"

    def choices(self, pages, chosen):
        """Return [(value, label, number of pages)] of the values in use among the pages."""
        counts = counts_of(pages, self.name)
        return [
            (value, label, counts.get(value, 0))
            for value, label in pages.model._meta.get_field(self.name).flatchoices
            if value in counts or value in chosen
        ]


def counts_of(pages, path):
    """Return {value: number of pages} of a field or relation."""
    counted = (
        pages.model.objects.filter(pk__in=pages.values("pk"), **{f"{path}__isnull": False})
        .values_list(path)
        .annotate(count=Count("pk", distinct=True))
        .order_by()
    )
    return dict(counted)


TERMS = [
    TermFilter("learning_area", _("Learning area"), "learning_areas"),
    TermFilter("grade", _("Grade level"), "grades"),
    TermFilter("year", _("School year"), "school_year"),
    TermFilter("school", _("School"), "school"),
]


def filters_of(model, fields):
    """Return the filters of a list of a page type, which names fields with choices of its own."""
    own = [ChoiceFilter(name, model._meta.get_field(name).verbose_name) for name in fields]
    return [*own, *TERMS]
