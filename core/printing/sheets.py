"""The style sheets of what is printed, and the fonts that all of it is set in."""

import mimetypes
import re
from pathlib import Path

from django.contrib.staticfiles import finders

SHEET = Path(__file__).parent / "fonts.css"
FONTS = "/fonts/"
FONT = re.compile(r"/fonts/([\w-]+\.woff2)")


def file_source(path):
    kind = mimetypes.guess_type(str(path))[0] or "application/octet-stream"
    return {"path": str(path), "type": kind}


def sheet_sources(*sheets):
    """Return {address: source} of the style sheets, by their names, and of our fonts."""
    texts = {f"/{sheet.name}": sheet.read_text("utf-8") for sheet in (SHEET, *sheets)}
    written = {name: {"text": text, "type": "text/css"} for name, text in texts.items()}
    named = FONT.findall(texts["/fonts.css"])
    fonts = {FONTS + name: file_source(finders.find(f"fonts/{name}")) for name in named}
    return written | fonts
