"""Plain words as they are typed on a phone, and rich text as pages keep it.

What was not touched keeps its form: the bold and the links that an editor added stay in every
paragraph whose words are the same.
"""

from itertools import groupby

from bs4 import BeautifulSoup, NavigableString
from django.utils.html import escape

BULLETS = ("- ", "• ", "* ")
LISTS = {"ul": "-", "ol": "1."}


def to_text(html):
    """Return rich text as words: paragraphs apart by an empty line, lists by a mark."""
    return "\n\n".join(text_of(part) for part in parts_of(html))


def parts_of(html):
    """Return the elements and bare strings of rich text, without what is empty."""
    children = BeautifulSoup(str(html or ""), "html.parser").children
    return [part for part in children if text_of(part)]


def text_of(part):
    if isinstance(part, NavigableString):
        return str(part).strip()
    if mark := LISTS.get(part.name):
        items = part.find_all("li", recursive=False)
        return "\n".join(f"{mark} {flat(item)}" for item in items)
    return flat(part)


def flat(element):
    """Return the words of an element; a line break is one."""
    return "".join(said(node) for node in element.descendants).strip()


def said(node):
    if isinstance(node, NavigableString):
        return str(node)
    return "\n" if node.name == "br" else ""


def to_html(text, before=""):
    """Return words as rich text; what the rich text before says in the same words is kept."""
    known = {text_of(part): str(part) for part in parts_of(before)}
    made = [
        known.get(written(kind, lines)) or markup_of(kind, lines)
        for paragraph in paragraphs(text)
        for kind, lines in runs(paragraph)
    ]
    return "".join(made)


def paragraphs(text):
    """Yield the lines of each paragraph."""
    lines = [line.strip() for line in text.splitlines()]
    for is_text, group in groupby(lines, key=bool):
        if is_text:
            yield list(group)


def runs(lines):
    """Yield (kind of list or "", its lines) of a paragraph."""
    for kind, group in groupby(lines, key=kind_of):
        yield kind, list(group)


def kind_of(line):
    if line.startswith(BULLETS):
        return "ul"
    number, dot, rest = line.partition(".")
    return "ol" if dot and number.isdecimal() and len(number) < 3 and rest.startswith(" ") else ""


def items_of(kind, lines):
    return [line.partition(" ")[2].strip() if kind else line for line in lines]


def written(kind, lines):
    """Return the lines as `to_text` writes them."""
    mark = LISTS.get(kind)
    return "\n".join(f"{mark} {item}" if mark else item for item in items_of(kind, lines))


def markup_of(kind, lines):
    items = [escape(item) for item in items_of(kind, lines)]
    if not kind:
        return f"<p>{'<br/>'.join(items)}</p>"
    return f"<{kind}>{''.join(f'<li>{item}</li>' for item in items)}</{kind}>"
