"""What glyphs mean that a PDF's fonts do not tell, learnt from the text given beside them.

Browsers and other programs draw Thai marks by glyphs without a character of their own, and write
the true text of such a cluster into the page (ActualText). pypdf reads the fonts only.
"""

import re
from collections import Counter

_PART = re.compile(
    rb"/ActualText\s*<([0-9A-Fa-f]*)>\s*>>\s*BDC|\b(EMC)\b"
    rb"|/([^\s/<>\[\]()]+)\s+[-.\d]+\s+Tf|<([0-9A-Fa-f]+)>\s*Tj"
)
_PAIR = re.compile(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>[ \t]*(?=[\r\n])")
UNKNOWN = "\0"


def name_glyphs(page):
    """Write into the fonts of a page what its glyphs without a name stand for."""
    contents = page.get_contents()
    data = contents.get_data() if contents is not None else b""
    if b"/ActualText" not in data:
        return
    fonts = (page.get("/Resources") or {}).get("/Font") or {}
    fonts = {name.lstrip("/"): font.get_object() for name, font in fonts.items()}
    maps = {name: _map(font) for name, font in fonts.items()}
    for name, known in learnt(data, maps).items():
        _write(fonts[name], known)


def _map(font):
    """Return {glyph: character} of a font whose glyphs have numbers of two bytes."""
    if "/ToUnicode" not in font:
        return {}
    text = font["/ToUnicode"].get_data().decode("latin-1")
    return {code.lower(): chr(int(to, 16)) for code, to in _PAIR.findall(text)}


def learnt(data, maps):
    """Return {font: {glyph: character}} as far as the page's own text tells."""
    found, font, actual, glyphs = {}, "", "", []
    for text, end, name, codes in _PART.findall(data):
        if text:
            actual, glyphs = bytes.fromhex(text.decode()).decode("utf-16", "replace"), []
        elif name:
            font = name.decode("latin-1")
        elif codes:
            codes = codes.decode().lower()
            glyphs += [(font, codes[at : at + 4]) for at in range(0, len(codes), 4)]
        elif end and actual:
            _compare(actual.replace("ำ", "ํา"), glyphs, maps, found)
            actual = ""
    return found


def _compare(actual, glyphs, maps, found):
    """Note what the one glyph without a name must be: the character that is left."""
    drawn = [maps.get(font, {}).get(code, UNKNOWN) for font, code in glyphs]
    left = list((Counter(actual) - Counter(drawn)).elements())
    if drawn.count(UNKNOWN) == len(left) == 1:
        font, code = glyphs[drawn.index(UNKNOWN)]
        found.setdefault(font, {})[code] = left[0]


def _write(font, known):
    from pypdf.generic import DecodedStreamObject, NameObject

    if "/ToUnicode" not in font:
        return
    text = font["/ToUnicode"].get_data().decode("latin-1")
    named = _PAIR.sub(lambda pair: f"<{pair[1]}> <{_number(pair, known)}>", text)
    stream = DecodedStreamObject()
    stream.set_data(named.encode("latin-1"))
    font[NameObject("/ToUnicode")] = stream


def _number(pair, known):
    character = known.get(pair[1].lower())
    return f"{ord(character):04X}" if character and pair[2] == "0000" else pair[2]
