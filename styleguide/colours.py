"""The colours of the style sheet, and how well they stand out from each other."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders

from core.models import Palette

BLOCK = re.compile(r':root(?:\[data-palette="(\w+)"\])? \{(.*?)\n +\}', re.DOTALL)
TOKEN = re.compile(r"--([\w-]+): ([^;]+);")
AT_NIGHT = "@media (prefers-color-scheme: dark)"
ON_GROUND = ["ink", "soft", "accent", "news", "innovation", "practice", "honor", "school", "error"]
TEXT_PAIRS = [
    *((text, ground) for text in ON_GROUND for ground in ("paper", "sheet")),
    *(("ink", f"{name}-tint") for name in ("accent", "gold", "innovation", "practice", "error")),
    ("ink", "mark"),
    *((name, f"{name}-tint") for name in ("accent", "gold", "innovation", "practice")),
    *((text, "deep") for text in ("on-deep", "on-deep-soft", "marigold")),
    *(("on-button", ground) for ground in ("button", "button-hover")),
]
# What must be seen but is not read: edges of fields, the ring of the focus.
SHAPE_PAIRS = [("edge", "paper"), ("edge", "sheet"), ("focus", "paper"), ("focus", "sheet")]


def style_sheet():
    return Path(finders.find("css/tokens.css")).read_text(encoding="utf-8")


def declared(css):
    """Return {palette or "": {token: value}} of a piece of CSS."""
    return {name: dict(TOKEN.findall(body)) for name, body in BLOCK.findall(css)}


def colours(palette, dark):
    """Return {token: value} as a browser with this palette has them by day or by night."""
    by_day, by_night = style_sheet().split(AT_NIGHT)
    parts = [declared(css) for css in ((by_day, by_night) if dark else (by_day,))]
    # A palette's own rule is more specific than :root, wherever it stands.
    rules = [part.get(name, {}) for name in ("", palette) for part in parts]
    return {token: value for rule in rules for token, value in rule.items()}


def resolve(values, name):
    """Return the colour that a token stands for, also by way of another one."""
    value = values[name]
    while value.startswith("var("):
        value = values[value[6:-1]]
    return value


def luminance(colour):
    """Return how bright a #rrggbb is, as WCAG reckons it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(values, first, second):
    """Return the contrast of two tokens, from 1 to 21."""
    bright = sorted(luminance(resolve(values, name)) for name in (first, second))
    return (bright[1] + 0.05) / (bright[0] + 0.05)


def is_colour(value):
    return value.startswith("#")


def swatches():
    """Return each colour by its name, as it is by day and by night."""
    by_day, by_night = colours(Palette.TEAL, dark=False), colours(Palette.TEAL, dark=True)
    names = [name for name, value in by_day.items() if is_colour(value)]
    return [{"name": name, "day": by_day[name], "night": by_night[name]} for name in names]


def figures():
    """Return each pair in use with its contrast, and the least that it has in any palette."""
    every = [colours(palette, dark) for palette in Palette.values for dark in (False, True)]
    needs = {**dict.fromkeys(TEXT_PAIRS, 4.5), **dict.fromkeys(SHAPE_PAIRS, 3)}
    return [
        {
            "pair": pair,
            "day": contrast(every[0], *pair),
            "night": contrast(every[1], *pair),
            "least": min(contrast(values, *pair) for values in every),
            "needs": needed,
        }
        for pair, needed in needs.items()
    ]
