"""What stands in the head of a page for search engines, messengers and other sites."""

from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language

from core.models import AddressedPage, BasePage
from core.shared_pages import subject_of
from core.sharing import Subject

from . import structured
from .card import HEIGHT, WIDTH
from .picture_views import card_path

LOCALES = {"th": "th_TH", "en": "en_US"}
# Parameters of lists that show the same pages in another choice or order.
ALWAYS_NARROW = {"sort", "view", "q"}
AREA = "learning_area"


def subject_in(context):
    """Return the subject that the view names, or that its page is, or None."""
    if isinstance(context.get("subject"), Subject):
        return context["subject"]
    page = context.get("page")
    is_known = isinstance(page, AddressedPage) and page.pk and page.depth > 1
    return subject_of(page, context.get("request")) if is_known else None


class Head:
    """The tags of one address. Everything here is the same for every reader."""

    picture_width, picture_height = WIDTH, HEIGHT

    def __init__(self, context):
        self.request, self.hub = context["request"], context["hub"]
        self.subject = subject_in(context)
        self.language = get_language()
        self.links = context.get("links") or []
        self.filters = context.get("filters") or []

    def absolute(self, path):
        return self.request.build_absolute_uri(path)

    @property
    def page(self):
        """The page of content, or None."""
        source = self.subject.source
        return source if isinstance(source, BasePage) else None

    @property
    def is_public(self):
        return self.subject is not None and self.subject.is_public

    @cached_property
    def narrowing(self):
        """The parameters in the address that only choose from the list or order it."""
        names = {chosen["name"] for chosen in self.filters}
        return (names | ALWAYS_NARROW) & self.request.GET.keys() if names else set()

    @property
    def is_indexed(self):
        return self.is_public and not self.narrowing

    @property
    def canonical(self):
        """The address without what only filters and sorts, but with the number of its page."""
        number = self.request.GET.get("page", "")
        follows = self.filters and not self.narrowing and number.isdecimal() and int(number) > 1
        return self.absolute(self.subject.path) + (f"?page={int(number)}" if follows else "")

    @property
    def picture(self):
        name = self.hub.settings.site_name
        path = card_path(self.subject, self.language, name) if self.is_public else ""
        return self.absolute(path) if path else ""

    @property
    def locale(self):
        return LOCALES.get(self.language, self.language)

    @property
    def other_locales(self):
        return [LOCALES.get(link["code"]) for link in self.others]

    @property
    def others(self):
        """The other languages in which the same content is, whatever was chosen from a list."""
        return [
            {**link, "url": link["url"].partition("?")[0]}
            for link in self.links
            if link["same"] and not link["current"]
        ]

    @property
    def alternates(self):
        """The same content in each of its languages: (code, URL)."""
        others = [(link["code"], self.absolute(link["url"])) for link in self.others]
        return [(self.language, self.canonical), *others] if others else []

    @property
    def embeds(self):
        """The addresses of the descriptions that other sites fetch to show a card: (type, URL)."""
        if not self.is_public or self.page is None:
            return []
        endpoint = self.absolute(reverse("oembed"))
        return [
            (kind, f"{endpoint}?{urlencode({'url': self.canonical, 'format': form})}")
            for kind, form in (("application/json+oembed", "json"), ("text/xml+oembed", "xml"))
        ]

    @property
    def feeds(self):
        """The addresses of what is new in the library, and in the area that the list shows."""
        if not isinstance(self.subject.source, AddressedPage) or self.page or not self.is_public:
            return []
        newest = {"path": reverse("newest_feed"), "title": self.hub.settings.site_name}
        areas = [
            {"path": reverse("area_feed", args=[choice["value"]]), "title": choice["label"]}
            for chosen in self.filters
            if chosen["name"] == AREA
            for choice in chosen["choices"]
            if choice["selected"]
        ]
        return [newest, *areas]

    @property
    def structured(self):
        return structured.described(self) if self.is_public else []
