"""What the page types of the library share beside `core.models.BasePage`: the school, and lists."""

from dataclasses import replace
from functools import cached_property

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from articles.feeds import ListFeed
from articles.listing import Listing
from core.access import public
from core.models import TITLE_PANEL, AddressedPage, BasePage


class LibraryPage(BasePage):
    """A page that may come from a school."""

    subpage_types = []
    card_relations = [*BasePage.card_relations, "school"]

    school = models.ForeignKey(
        "schools.School",
        verbose_name=_("school"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The school it comes from. Leave empty for the office's own."),
    )

    # What is asked of those who contribute one from outside the admin; None where nobody may.
    contribution_form = None

    filing_panel = MultiFieldPanel(["school", *BasePage.filing_panels], heading=_("Filed under"))
    search_fields = [*BasePage.search_fields, index.FilterField("school")]

    class Meta:
        abstract = True

    def contribution_parent(self):
        """Return the list that a contributed page belongs below, or None while there is none."""
        index = self.allowed_parent_page_models()[0]
        return index.objects.filter(locale=self.locale).first()

    @property
    def made_by(self):
        return [*super().made_by, self.school.name] if self.school else super().made_by

    def search_document(self):
        document = super().search_document()
        if self.school:
            names = f"{self.school.name_th} {self.school.name_en}"
            document["people"] = f"{document['people']} {names}"
        return document

    def search_facets(self):
        facets = super().search_facets()
        return {**facets, **self.school.search_facets()} if self.school else facets


class LibraryIndexPage(RoutablePageMixin, AddressedPage):
    """A list of pages of one type, with filters and a feed. One in each language."""

    parent_page_types = ["home.HomePage"]
    order_first = ()
    filter_fields = ()  # with choices, of the listed pages
    shows_cards = True  # which can be shown as pictures or as rows

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link"])

    content_panels = [TITLE_PANEL, "introduction"]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    class Meta:
        abstract = True

    @cached_property
    def item_class(self):
        """The page class listed here, which each index names in `subpage_types`."""
        return self.specific_class.allowed_subpage_models()[0]

    def listed(self):
        """Return the live pages below, newest first."""
        return public(self.item_class.objects.descendant_of(self))

    @path("feed/", name="feed")
    def feed(self, request):
        return ListFeed()(request, index=self)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        listing = Listing(self.listed(), request.GET, self.order_first, self.filter_fields)
        return {**context, **listing.as_context()}

    def share_card(self):
        kind = self.item_class.search_type
        return replace(super().share_card(), kind=kind)

    @property
    def summary(self):
        """What the address tells search engines and messengers about itself."""
        return self.introduction
