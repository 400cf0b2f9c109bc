"""What the list of pages can be narrowed by, in the order in which a supervisor thinks."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter, ModelMultipleChoiceFilter
from wagtail.admin.views.pages.listing import GenericPageFilterSet
from wagtail.models import Locale, Page, Revision, WorkflowState

from .library import keys_of, pages_where, terms_of

SOON = timedelta(days=30)
ORDER = [
    *("content_type", "learning_area", "school", "state", "owner", "review", "locale"),
    *("latest_revision_created_at", "edited_by"),
]


def about_page(rows):
    """Return those rows that are about the page of the query around them."""
    page = ContentType.objects.get_for_model(Page)
    return rows.filter(base_content_type=page, object_id=Cast(OuterRef("pk"), CharField()))


def state_conditions():
    reviewed = about_page(WorkflowState.objects.active())
    scheduled = about_page(Revision.objects.filter(approved_go_live_at__isnull=False))
    return {
        "draft": Q(live=False, expired=False),
        "review": Q(Exists(reviewed)),
        "live": Q(live=True),
        "changed": Q(live=True, has_unpublished_changes=True),
        "scheduled": Q(Exists(scheduled)),
        "expired": Q(expired=True),
        "locked": Q(locked=True),
    }


STATES = [
    ("draft", _("Draft, not public")),
    ("review", _("Waiting for review")),
    ("live", _("Public")),
    ("changed", _("Public, with changes not yet public")),
    ("scheduled", _("Public from a set time on")),
    ("expired", _("Expired")),
    ("locked", _("Locked")),
]
REVIEWS = [
    ("overdue", _("Overdue")),
    ("soon", _("Due within 30 days")),
    ("none", _("No date set")),
]


class StateFilter(ChoiceFilter):
    def filter(self, pages, value):
        return pages.filter(**keys_of(state_conditions()[value])) if value else pages


class ReviewFilter(ChoiceFilter):
    def filter(self, pages, value):
        return pages.filter(self.condition(value)) if value else pages

    def condition(self, value):
        field, today = "review_due_on", localdate()
        if value == "overdue":
            return pages_where(field, review_due_on__lt=today)
        if value == "soon":
            return pages_where(field, review_due_on__range=(today, today + SOON))
        return pages_where(field, review_due_on=None)


class LearningAreaFilter(ModelMultipleChoiceFilter):
    def filter(self, pages, terms):
        return pages.filter(pages_where(AREAS, **{f"{AREAS}__in": terms})) if terms else pages


class SchoolFilter(ModelChoiceFilter):
    def filter(self, pages, school):
        return pages.filter(pages_where("school", school=school)) if school else pages


AREAS = "learning_areas"
ANY = _("Any")


class LibraryFilterSet(GenericPageFilterSet):
    learning_area = LearningAreaFilter(
        label=_("Learning area"),
        queryset=lambda request: terms_of(AREAS),
        widget=CheckboxSelectMultiple,
    )
    school = SchoolFilter(label=_("School"), queryset=lambda request: terms_of("school"))
    locale = ModelMultipleChoiceFilter(
        label=_("Language"), queryset=Locale.objects.all(), widget=CheckboxSelectMultiple
    )
    state = StateFilter(label=_("State"), choices=STATES, empty_label=ANY, widget=RadioSelect)
    review = ReviewFilter(
        label=_("Time of review"), choices=REVIEWS, empty_label=ANY, widget=RadioSelect
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters = {name: self.filters[name] for name in ORDER}
