"""What an address says about itself to other sites: messengers, search engines, feed readers.

A page answers by itself (`core.shared_pages`); a view of anything else puts a `Subject` into its
context as `subject`. An address without one is not for search engines. Whoever draws a subject
later finds it again by its key: an app registers `share_subject(kind, key, language)`, which
returns what everybody may see now, or None.
"""

from dataclasses import dataclass

from wagtail import hooks

SHARE_SUBJECT = "share_subject"
PAGE = "page"


@dataclass(frozen=True)
class Card:
    """The words of the picture that is shown with an address, and the cloth behind them."""

    label: str
    title: str
    lines: tuple[str, ...] = ()
    # Whose honor it is.
    name: str = ""
    # As `core.weave` draws it: learning area, kind of page, seed.
    area: str = "none"
    kind: str = "article"
    seed: str = "0"


@dataclass(frozen=True)
class Subject:
    """What is told of an address in one language."""

    title: str
    description: str
    path: str
    # How it is found again; the kind is a word, the key ASCII. Without them it has no picture.
    kind: str = ""
    key: str = ""
    card: Card | None = None
    # What schema.org and Open Graph call it.
    schema: str = "CollectionPage"
    og_type: str = "website"
    is_public: bool = True
    # The page or row itself, and what leads to it from the home page: (name, path).
    source: object = None
    trail: tuple[tuple[str, str], ...] = ()


def find_subject(kind, key, language):
    """Return what the key names, while everybody may see it, or None."""
    found = (find(kind, key, language) for find in hooks.get_hooks(SHARE_SUBJECT))
    return next((subject for subject in found if subject is not None), None)
