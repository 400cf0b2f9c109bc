"""What the list of logins shows."""

from django import template
from django.utils.translation import gettext as _

register = template.Library()

# In this order: each of these names itself after those before it, too.
BROWSERS = [
    ("Line/", "LINE"),
    ("FBAN", "Facebook"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
]
SYSTEMS = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
]


def first_named(text, names):
    return next((name for sign, name in names if sign in text), "")


@register.filter
def browser_name(user_agent):
    """Return browser and system in two words, such as Chrome · Android."""
    found = [first_named(user_agent, names) for names in (BROWSERS, SYSTEMS)]
    return " · ".join(name for name in found if name) or _("Another browser")
