"""Template tags of the public pages: dates in พ.ศ., numbers, covers, headings cut at words."""

import re
from decimal import Decimal
from functools import lru_cache
from pathlib import PurePath
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.html import escape, format_html_join
from django.utils.safestring import mark_safe
from django.utils.timezone import is_aware, localtime

from core import thai
from core.localised import in_thai
from core.navigation import languages
from core.weave import AREAS, LAYOUTS, NEUTRAL

register = template.Library()

LEADING_VOWELS = "เแโใไ"
TITLE = re.compile(r"^(?:นางสาว|นาง|นาย|ดร\.|ว่าที่ ?(?:ร้อยตรี|ร\.ต\.))\s*")
THAI_RUN = re.compile("[ก-ฺเ-๎]{5,}")
# A number belongs to the word before it.
PHRASE_END = re.compile(r" +(?![\d ])")


@register.filter
def thai_date(value, form="short"):
    """Show a date or moment as 12 มิ.ย. 2569 (other forms: `core.thai`), or 12 Jun 2026."""
    if isinstance(value, str):
        value = parse_date(value)
    if not value:
        return ""
    if hasattr(value, "tzinfo") and is_aware(value):
        value = localtime(value)
    if in_thai():
        return thai.thai_date(value, form)
    return date_format(value, "j M Y" if form == "short" else "j F Y")


@register.filter
def thai_moment(value):
    """Show a date, and of a moment the time too: 12 มิถุนายน 2569, 9:30 น."""
    day = thai_date(value, "full")
    if not hasattr(value, "hour"):
        return day
    time = date_format(localtime(value) if is_aware(value) else value, "G:i")
    return f"{day}, {time} น." if in_thai() else f"{day}, {time}"


@register.filter
def school_year(code):
    """Show a school year's code (พ.ศ.) in the era of the language in force."""
    return code if in_thai() else str(int(code) - 543)


@register.filter
def number(value):
    """Show a number with its thousands apart."""
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return f"{value:,}" if isinstance(value, int | float) else value


@register.filter
def words(text):
    """Keep each Thai word of a heading on one line."""
    return mark_safe(_kept_together(str(text)))  # noqa: S308  it escapes


@register.filter
def phrases(text):
    """Let a Thai headline break between its phrases before it breaks between words."""
    if not THAI_RUN.search(str(text)):
        return text
    spans = ((words(phrase),) for phrase in PHRASE_END.split(str(text)) if phrase)
    return format_html_join(" ", '<span class="phrase">{}</span>', spans)


@lru_cache(maxsize=4096)
def _kept_together(text):
    return THAI_RUN.sub(_mark_words, str(escape(text)))


def _mark_words(match):
    found = thai.segment(match.group())
    if "".join(found) != match.group():
        return match.group()  # the cutter tidied the spelling: show what the writer wrote
    return "".join(f'<span class="w">{word}</span>' if len(word) > 3 else word for word in found)


@register.filter
def initial(name):
    """Return the letter a person is known by: after the title, the first consonant."""
    return TITLE.sub("", str(name)).lstrip(LEADING_VOWELS)[:1].upper()


@register.filter
def position(person):
    """Return a person's position in the language in force."""
    return person.position if in_thai() else person.position_en or person.position


@register.filter
def file_type(document):
    """Return the kind of file in capitals, such as PDF."""
    return PurePath(document.file.name).suffix.lstrip(".").upper()[:5]


@register.filter
def cover_image(page):
    """Return the cover of a page, or the first of its pictures; a list knows them already."""
    if hasattr(page, "card_picture"):
        return page.card_picture
    pictures = getattr(page, "pictures", None)
    return page.cover or (pictures[0].value.get("image") if pictures else None)


@register.filter
def page_numbers(items):
    """Return the page numbers to show for a page of a paginator, with gaps as `…`."""
    return items.paginator.get_elided_page_range(items.number, on_each_side=1, on_ends=1)


@register.simple_tag
def weave_url(page, kind=None):
    """Return the address of the woven cover of a page or a school."""
    area = getattr(page, "area_code", NEUTRAL)
    kind = kind or getattr(page, "search_type", None)
    seed = getattr(page, "weave_seed", None) or getattr(page, "code", None) or page.pk
    seed = "".join(c for c in str(seed).lower() if c.isascii() and c.isalnum())[:32] or "0"
    seed = f"{kind}-{seed}" if kind in LAYOUTS else seed
    return reverse("weave", args=[area if area in AREAS else NEUTRAL, seed])


@register.simple_tag
def active_filters(filters, query_string):
    """Return the chosen filter values, each with the query that drops only it."""
    pairs = [pair.partition("=")[::2] for pair in query_string.split("&") if pair]
    found = []
    for facet in filters:
        for choice in facet["choices"]:
            if choice["selected"]:
                dropped = (facet["name"], str(choice["value"]))
                rest = urlencode([pair for pair in pairs if pair != dropped], safe="%+")
                found.append({"label": choice["label"], "name": facet["label"], "query": rest})
    return found


@register.simple_tag(takes_context=True)
def language_links(context):
    """Return the languages of the site with the address of this very page in each."""
    page = context.get("page") or context.get("self")
    return languages(context["request"], page if hasattr(page, "get_translations") else None)


@register.simple_tag
def join_names(items, attribute="name"):
    """Return the items' names with a middle dot between them; no line begins with one."""
    return format_html_join(
        "\N{NO-BREAK SPACE}· ", "{}", ((getattr(item, attribute),) for item in items)
    )
