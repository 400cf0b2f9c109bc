"""What the account area offers beside the account itself; each app adds what is its own."""

from typing import NamedTuple

from wagtail import hooks

# An app with screens for people outside the admin registers `account_link(user)`, which returns
# an AccountLink, or None for a user whom it offers nothing.
ACCOUNT_LINK = "account_link"


class AccountLink(NamedTuple):
    """A way from the account's first page; `count` is what waits there."""

    label: str
    url: str
    count: int = 0


def account_links(user):
    """Return the links for the user, in the order in which the apps registered them."""
    links = [link_for(user) for link_for in hooks.get_hooks(ACCOUNT_LINK)]
    return [link for link in links if link is not None]
