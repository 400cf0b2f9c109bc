"""Follows every link of the site as a reader without an account could."""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from django.conf import settings
from django.urls import resolve
from django.utils.translation import override

HOST = "http://testserver"
# What a link may say, by the element that says it.
ADDRESSES = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src"}
# Of what a view makes for every page (its QR code, its files in one), a few are asked for.
A_FEW = 4
STATIC = "static"  # what no view answers
ONE_BY_ONE = {STATIC, "wagtail_serve", "serve_file", "schools:detail", "people:detail"}
ADDRESSES |= {"use": "href", "form": "action", "video": "poster", "track": "src", "audio": "src"}


class Reader(HTMLParser):
    """Collects the addresses of a page, and what can be jumped to in it."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.ids = set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids.add(given.get("id"))
        is_sent = tag == "form" and given.get("method", "").lower() == "post"
        if given.get(ADDRESSES.get(tag)) and not is_sent:
            self.addresses.add(given[ADDRESSES[tag]])


class Crawl:
    """Where the links lead; `broken` has (the page, its link) for each that leads nowhere."""

    def __init__(self, client, *starts):
        self.client, self.ids, self.broken = client, {}, []
        self.asked, self.waiting, self.views = set(), [], Counter()
        self.jumps = []
        for start in starts:
            self.note("", start)
        while self.waiting:
            self.visit(*self.waiting.pop())
        self.broken += [(page, link) for page, link in self.jumps if not self.is_there(page, link)]

    @staticmethod
    def kind(address):
        """Return what makes an address one of its kind: of a query only what it asks about."""
        parts = urlsplit(address)
        return parts.path, frozenset(name for name, _value in parse_qsl(parts.query))

    @staticmethod
    def view_of(address):
        if address.startswith(settings.STATIC_URL):
            return STATIC
        with override("en" if address.startswith("/en/") else "th"):
            return resolve(urlsplit(address).path).view_name

    def note(self, page, link):
        """Remember to follow a link that stays on the site."""
        whole, fragment = urldefrag(urljoin(f"{HOST}{page}", link))
        if not whole.startswith(HOST):
            return
        address = whole.removeprefix(HOST)
        if fragment and not address.endswith(".svg"):
            self.jumps.append((page, f"{address}#{fragment}"))
        if self.kind(address) not in self.asked:
            self.asked.add(self.kind(address))
            view = self.view_of(address)
            self.views[view] += 1
            if view in ONE_BY_ONE or self.views[view] <= A_FEW:
                self.waiting.append((page, address))

    def visit(self, page, address):
        """Open an address; of a page without a query, follow the links too."""
        answer = self.client.get(address, follow=True)
        if answer.status_code >= 400:
            self.broken.append((page, address))
        elif answer.get("Content-Type", "").startswith("text/html"):
            reader = Reader(answer.content.decode())
            self.ids[address] = reader.ids
            for link in reader.addresses if not urlsplit(address).query else ():
                self.note(address, link)
        for _part in answer.streaming_content if answer.streaming else ():
            pass  # A file is closed by who reads it to its end.

    def is_there(self, page, link):
        """Tell whether the place in a page that a link jumps to is there, if the page was read."""
        address, fragment = urldefrag(link)
        return address not in self.ids or fragment in self.ids[address]
