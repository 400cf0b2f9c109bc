"""Reads what a page tells other sites, as they would."""

import json
from html.parser import HTMLParser


class Head(HTMLParser):
    """The tags in the head of a page."""

    def __init__(self, html):
        super().__init__()
        self.meta, self.links, self.data, self._takes = {}, [], [], False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "meta" and "content" in attrs:
            name = attrs.get("property") or attrs.get("name")
            self.meta.setdefault(name, []).append(attrs["content"])
        elif tag == "link":
            self.links.append(attrs)
        self._takes = tag == "script" and attrs.get("type") == "application/ld+json"

    def handle_data(self, data):
        if self._takes:
            self.data.append(json.loads(data))

    def handle_endtag(self, tag):
        self._takes = False

    def one(self, name):
        """Return the only value of a tag."""
        (value,) = self.meta[name]
        return value

    def linked(self, rel, kind=None):
        return [link["href"] for link in self.links if _is(link, rel, kind)]

    def described(self, kind):
        """Return what is told of the one thing of this type."""
        (found,) = [data for data in self.data if data["@type"] == kind]
        return found


def _is(link, rel, kind):
    return link.get("rel") == rel and (kind is None or link.get("type") == kind)


def head_of(client, address, **more):
    answer = client.get(address, **more)
    assert answer.status_code == 200, address
    return Head(answer.content.decode())


def path_of(address):
    return "/" + address.split("/", 3)[3]
