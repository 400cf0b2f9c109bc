"""What is shown of an answer: the entries found, with a snippet each."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language

from core.thai import thai_date

from .attached import with_files
from .matching import shown
from .models import EntryFile
from .registry import type_labels
from .snippets import Highlighter


@dataclass(frozen=True)
class Hit:
    """One entry as shown."""

    id: int
    type: str
    title: str
    url: str
    source_id: str | None
    snippet: str
    object_id: str
    published_at: datetime | None
    file: EntryFile | None = None
    is_picked: bool = False
    note: str = ""

    @property
    def type_label(self):
        return type_labels().get(self.type, self.type)

    @property
    def meta(self):
        """The small line below: when it was published."""
        if not self.published_at:
            return []
        day = localtime(self.published_at).date()
        in_thai = (get_language() or "").startswith("th")
        return [thai_date(day, "short") if in_thai else date_format(day, "j M Y")]


@dataclass(frozen=True)
class Answer:
    """What was asked and all that is shown of the answer; `corrected` is what was searched for."""

    query: str
    total: int
    page: int
    page_size: int
    hits: list
    facets: dict = field(default_factory=dict)
    corrected: str | None = None

    @property
    def pages(self):
        return -(-self.total // self.page_size)


def hits_of(entry_ids, asked, scope):
    """Return the entries as hits; what the asker may no longer see is left out."""
    entries = {entry.id: entry for entry in shown(entry_ids, scope)}
    show = Highlighter(asked).snippet
    hits = [_hit(entries[pk], show) for pk in entry_ids if pk in entries]
    return with_files(hits, entries, asked, show)


def _hit(entry, show):
    return Hit(
        id=entry.id,
        type=entry.type,
        title=entry.title,
        url=entry.url,
        source_id=entry.source_id or None,
        snippet=show(entry.text, entry.spans) if entry.text else show(entry.summary),
        object_id=entry.object_id,
        published_at=entry.published_at,
    )
