"""Colours: every pair of text and ground that the style sheets use can be read, light and dark."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[2] / "knowledge_hub/static/css"
TOKENS = (STYLES / "tokens.css").read_text(encoding="utf-8")
BLOCK = re.compile(r':root(?:\[data-palette="(\w+)"\])? \{(.*?)\n +\}', re.DOTALL)
TOKEN = re.compile(r"--([\w-]+): ([^;]+);")
PALETTES = ["teal", "indigo", "forest", "plum"]
ON_GROUND = ["ink", "soft", "accent", "news", "innovation", "practice", "honor", "school", "error"]
TEXT_PAIRS = [
    *((text, ground) for text in ON_GROUND for ground in ("paper", "sheet")),
    ("ink", "accent-tint"),
    ("ink", "gold-tint"),
    ("ink", "innovation-tint"),
    ("ink", "practice-tint"),
    ("ink", "error-tint"),
    ("ink", "mark"),
    ("accent", "accent-tint"),
    ("gold", "gold-tint"),
    ("innovation", "innovation-tint"),
    ("practice", "practice-tint"),
    ("on-deep", "deep"),
    ("on-deep-soft", "deep"),
    ("marigold", "deep"),
    ("on-button", "button"),
    ("on-button", "button-hover"),
]
# What must be seen but is not read: edges of fields, the ring of the focus.
SHAPE_PAIRS = [("edge", "paper"), ("edge", "sheet"), ("focus", "paper"), ("focus", "sheet")]


def declared(css):
    """Return {palette or "": {token: value}} of a piece of CSS."""
    return {name: dict(TOKEN.findall(body)) for name, body in BLOCK.findall(css)}


def colours(palette, dark):
    light_css, dark_css = TOKENS.split("@media (prefers-color-scheme: dark)")
    values = {}
    for css in (light_css, dark_css) if dark else (light_css,):
        found = declared(css)
        values |= found[""]
    # A palette's own rule is more specific than :root, wherever it stands.
    for css in (light_css, dark_css) if dark else (light_css,):
        values |= declared(css).get(palette, {})
    return values


def resolve(values, name):
    value = values[name]
    while value.startswith("var("):
        value = values[value[6:-1]]
    return value


def luminance(colour):
    def channel(part):
        part = int(part, 16) / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (channel(colour[at : at + 2]) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(values, first, second):
    lighter, darker = sorted(
        (luminance(resolve(values, name)) for name in (first, second)), reverse=True
    )
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("palette", PALETTES)
def test_text_can_be_read_in_every_palette(palette, dark):
    values = colours(palette, dark)
    faint = {p: round(contrast(values, *p), 2) for p in TEXT_PAIRS if contrast(values, *p) < 4.5}
    assert faint == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("palette", PALETTES)
def test_edges_and_focus_can_be_seen_in_every_palette(palette, dark):
    values = colours(palette, dark)
    faint = {p: round(contrast(values, *p), 2) for p in SHAPE_PAIRS if contrast(values, *p) < 3}
    assert faint == {}


def test_colours_are_named_only_in_the_tokens():
    allowed = re.compile(r"#(?:fff|000|0c1111|f3efe6(?:80)?|f0b429|444|bbb|333|999)\b")
    for name in ("base.css", "components.css", "voices.css"):
        css = (STYLES / name).read_text(encoding="utf-8")
        strange = [c for c in re.findall(r"#[0-9a-f]{3,8}\b", css) if not allowed.fullmatch(c)]
        assert strange == [], name
