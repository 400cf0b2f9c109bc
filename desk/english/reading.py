"""The English words that a person sees on a screen: in its HTML and in what its scripts draw."""

import json
import re

from bs4 import BeautifulSoup
from bs4.element import PreformattedString

WORD = re.compile(r"[A-Za-z][A-Za-z'’]*[A-Za-z]")
# Addresses, file names, codes: anything with a sign that no word has.
NO_WORD = re.compile(r"\S*[@/_\\<>{}]\S*|\S*\w[.:]\w\S*|\.\w+|\S*\d\S*|\b\w+(?:-\w+)+\b")
UNSEEN = ["script", "style", "textarea", "svg", "code"]
SPOKEN = re.compile(
    r"title|alt|placeholder|label|aria-label|aria-description|aria-roledescription"
    r"|data-(?:.*-)?(?:text|message|label|content-value|label-value|message-value|active-value)"
)
PRESSED = {"submit", "button", "reset"}
# Under these names the scripts of the admin get the words that they show.
SHOWN_KEYS = {
    *("label", "help_text", "helpText", "description", "placeholder", "title", "page_title"),
    *("verbose_name", "subtitle", "hint", "message", "add_label", "addLabel", "heading"),
    *("error_name", "display_name", "displayName"),
}
MARKUP_KEYS = {"html", "field_html"}
DATA_ATTRIBUTES = re.compile(r"data-.*(?:value|props|options|choices|block|config)$")


def english_words(text):
    """Return the words of a text that are neither Thai nor part of an address or a code."""
    return WORD.findall(NO_WORD.sub(" ", text))


def shown_in_data(value, key=""):
    """Yield what scripts show of the data that they get."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from shown_in_data(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from shown_in_data(inner, key)
    elif isinstance(value, str):
        yield from shown_in_string(value, key)


def shown_in_string(text, key):
    if key in MARKUP_KEYS or "</" in text:
        yield from shown_in_html(text)
    elif key in SHOWN_KEYS:
        yield text


def parsed(text):
    """Return the data in a text, or nothing when it is no JSON."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def is_pressed(tag):
    """Return whether the value of a field is what stands on a button."""
    return tag.name == "input" and tag.get("type") in PRESSED


def shown_in_attributes(tag):
    for name, value in tag.attrs.items():
        if not isinstance(value, str):
            continue
        if SPOKEN.fullmatch(name) or (name == "value" and is_pressed(tag)):
            yield value
        elif DATA_ATTRIBUTES.fullmatch(name) and value[:1] in "[{":
            yield from shown_in_data(parsed(value))


def shown_in_html(text):
    """Yield each text that a person reads or hears: words, tips, labels, and those of scripts."""
    soup = BeautifulSoup(text, "html.parser")
    for tag in soup.find_all(True):
        yield from shown_in_attributes(tag)
        if tag.name == "script" and "json" in tag.get("type", ""):
            yield from shown_in_data(parsed(tag.string or ""))
    for tag in soup(UNSEEN):
        tag.decompose()
    for string in soup.find_all(string=True):
        if not isinstance(string, PreformattedString) and string.strip():
            yield " ".join(string.split())


def shown_in(response):
    """Yield what a person sees of a response, which may be a part that a script asked for."""
    kind = response.headers.get("Content-Type", "")
    text = response.content.decode()
    if "json" in kind:
        yield from shown_in_data(parsed(text))
    elif "html" in kind:
        yield from shown_in_html(text)
