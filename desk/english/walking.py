"""Walks the screens of the admin as one person does: from link to link, one of each kind."""

import html
import re
from collections import deque
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from django.test import Client
from django.urls import Resolver404, resolve, reverse
from wagtail.models import Page

# In links, forms, and what scripts were told to ask for.
ADDRESS = re.compile(r"""["'](/[a-z][^"'\s<>\\]*|\?[^"'\s<>\\]*)["']""")
PAGE_ARGUMENTS = {"page_id", "page_to_move_id", "parent_page_id", "page_pk"}
# Leaves, or answers with something that is no screen.
PASSED_OVER = re.compile(r"logout|jsi18n|sprite|export=|/preview/|/thumbnail|generate_url|\.\w+$")
FEWEST_SCREENS = 50


@dataclass
class Screen:
    """One answer to one person, and where it was found."""

    address: str
    response: object


def kind_of_page(page_id):
    """Return the type of a page, or nothing for those in English, which are passed over."""
    page = Page.objects.filter(pk=page_id).select_related("content_type", "locale").first()
    if page is None or page.depth < 2:
        return "root" if page else None
    return page.content_type.model if page.locale.language_code == "th" else None


def kind_of_screen(address):
    """Return what makes a screen unlike others, or nothing when it is not to be seen."""
    if PASSED_OVER.search(address):
        return None
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return None
    page = next((match.kwargs[name] for name in PAGE_ARGUMENTS & match.kwargs.keys()), None)
    kind = kind_of_page(page) if page else ""
    if kind is None:
        return None
    names = [str(value) for value in match.kwargs.values() if not str(value).isdigit()]
    return (match.view_name, kind, *(names if page is None else ()))


class Walk:
    """The screens of one person: from the first page on, one of each kind, or some only."""

    def __init__(self, user, beginnings=(), only=()):
        self.client = Client(SERVER_NAME="localhost")
        self.client.force_login(user)
        self.home = reverse("wagtailadmin_home")
        self.to_see = deque(only or [self.home, *beginnings])
        self.goes_on = not only
        self.kinds = set()

    @property
    def fewest(self):
        """How many screens there are at least, if the person may enter at all."""
        return FEWEST_SCREENS if self.goes_on else 1

    def __iter__(self):
        while self.to_see:
            address = self.to_see.popleft()
            response = self.client.get(address, follow=True, secure=True)
            if response.status_code == 200 and self.is_inside(response):
                if self.goes_on:
                    self.note_links(address, response)
                yield Screen(address, response)

    def is_inside(self, response):
        """Tell whether it is a screen of the admin, and no file."""
        is_screen = response.get("Content-Type", "").startswith("text/html")
        return is_screen and response.request["PATH_INFO"].startswith(self.home)

    def note_links(self, address, response):
        """Put each link to a kind of screen not seen so far at the end of the way."""
        for found in ADDRESS.findall(html.unescape(response.content.decode())):
            link = urljoin(address, found)
            if not link.startswith(self.home):
                continue
            kind = kind_of_screen(link)
            if kind and kind not in self.kinds:
                self.kinds.add(kind)
                self.to_see.append(link)
