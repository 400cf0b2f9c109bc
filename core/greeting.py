"""What a person is told on any page once it is known who they are."""

from wagtail import hooks

# An app that has a number for the header registers `account_greeting(user)`, which returns a
# dictionary for it, such as {"unread": 3}.
GREETING = "account_greeting"


def greeting(user):
    """Return the name and what the apps add to it; without an account, no name."""
    if not user.is_authenticated:
        return {"name": None}
    told = {"name": user.get_short_name()}
    for add in hooks.get_hooks(GREETING):
        told |= add(user)
    return told
