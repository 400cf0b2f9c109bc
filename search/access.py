"""Who may see an entry: the view restrictions on a page and those above it, as one key."""

from wagtail.models import PageViewRestriction, Site

from .models import IndexEntry
from .scope import PUBLIC

SEPARATOR = ","


class Restrictions:
    """All view restrictions at one moment, so that a batch of pages costs one query."""

    def __init__(self):
        rows = PageViewRestriction.objects.order_by("pk").values_list("page__path", "pk")
        self.rows = list(rows)

    def key(self, page):
        """Return the canonical key of a page; public is the empty one."""
        return SEPARATOR.join(str(pk) for path, pk in self.rows if page.path.startswith(path))


def keys_for(request):
    """Return the keys whose every restriction the asker satisfies; computed before searching."""
    if request is None:
        return PUBLIC
    accepted = {
        str(restriction.pk)
        for restriction in PageViewRestriction.objects.all()
        if restriction.accept_request(request)
    }
    if not accepted:
        return PUBLIC
    return PUBLIC + tuple(key for key in _keys() if accepted.issuperset(key.split(SEPARATOR)))


def site_for(request):
    """Return the key of the site that is asked, None where there is none."""
    site = Site.find_for_request(request)
    return site and site.pk


def _keys():
    """Return the distinct keys in the index; they are as few as the restrictions in force."""
    restricted = IndexEntry.objects.filter(access__gt="").order_by()
    return list(restricted.values_list("access", flat=True).distinct())
