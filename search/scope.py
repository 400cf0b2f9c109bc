"""What a question may touch at all: slot, language, what the asker may see, what is not over."""

from dataclasses import dataclass, field, replace

from django.db import connection
from django.utils import timezone

PUBLIC = ("",)


@dataclass(frozen=True)
class Scope:
    """A condition on `search_indexentry e`, written once for counting, ranking and listing."""

    slot: str
    locale: str
    access_keys: tuple = PUBLIC
    filters: dict = field(default_factory=dict)
    site: int | None = None  # every site; what belongs to none is on each

    def without_filters(self):
        return replace(self, filters={})

    def without(self, name):
        """Return the scope as a facet sees it: narrowed by all filters but its own."""
        return replace(self, filters={n: v for n, v in self.filters.items() if n != name})

    def where(self):
        """Return the SQL condition and its parameters."""
        keys = ", ".join(["%s"] * len(self.access_keys))
        sql = (
            f"e.slot = %s AND e.locale = %s AND e.access IN ({keys})"
            " AND (e.expires_at IS NULL OR e.expires_at > %s)"
        )
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        params = [self.slot, self.locale, *self.access_keys, now]
        if self.site:
            sql += " AND (e.site_id IS NULL OR e.site_id = %s)"
            params.append(self.site)
        for name, values in self.filters.items():
            marks = ", ".join(["%s"] * len(values))
            sql += (
                " AND EXISTS (SELECT 1 FROM search_entryfacet x WHERE x.entry_id = e.id"
                f" AND x.name = %s AND x.value IN ({marks}))"
            )
            params += [name, *values]
        return sql, params
