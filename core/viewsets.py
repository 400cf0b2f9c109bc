"""The admin screens of what pages refer to."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .choosers import OfferedChooserViewSet
from .models import GradeLevel, LearningArea, Person, PolicyFocus, SchoolYear, Tag


class TermViewSet(SnippetViewSet):
    """One vocabulary: terms are added, renamed and archived."""

    chooser_viewset_class = OfferedChooserViewSet
    list_display = [
        "name_th",
        "name_en",
        "code",
        "order",
        BooleanColumn("archived", label=_("Archived")),
    ]
    list_filter = ["archived"]
    panels = [
        FieldRowPanel(["name_th", "name_en"]),
        FieldRowPanel(["code", "order"]),
        "archived",
    ]


class LearningAreaViewSet(TermViewSet):
    model = LearningArea
    icon = "openquote"


class GradeLevelViewSet(TermViewSet):
    model = GradeLevel
    icon = "order"


class PolicyFocusViewSet(TermViewSet):
    model = PolicyFocus
    icon = "crosshairs"


class SchoolYearViewSet(TermViewSet):
    model = SchoolYear
    icon = "calendar-alt"


class TagViewSet(SnippetViewSet):
    model = Tag
    icon = "tag"
    list_display = ["name", "slug"]
    search_fields = ["name"]
    panels = ["name"]


class TaxonomyViewSetGroup(SnippetViewSetGroup):
    items = [
        LearningAreaViewSet,
        GradeLevelViewSet,
        PolicyFocusViewSet,
        SchoolYearViewSet,
        TagViewSet,
    ]
    menu_label = _("Vocabularies")
    menu_icon = "tag"
    menu_order = 520


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "group"
    chooser_viewset_class = OfferedChooserViewSet
    add_to_admin_menu = True
    menu_label = _("Persons")
    menu_order = 510
    list_display = [
        "display_name",
        "position",
        "user",
        BooleanColumn("archived", label=_("Archived")),
    ]
    list_filter = ["archived"]
    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(["display_name", "display_name_en"]),
                FieldRowPanel(["position", "position_en"]),
                "portrait",
                "consent_given_on",
            ],
            heading=_("As shown on pages"),
        ),
        MultiFieldPanel(["user", FieldPanel("page"), "code"], heading=_("Account and page")),
        "archived",
    ]
