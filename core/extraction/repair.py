"""What PDF files do to Thai: letters of old fonts, blanks inside words, marks apart."""

import re

MARKS = "ัิ-ฺ็-๎"
FOLLOWING = "ะาำๅ"
# Where fonts of Windows keep the marks that they moved aside for a tall or a long letter.
_MOVED = {
    **dict(zip(range(0xF700, 0xF710), "ฐิีึื่้๊๋์่้๊๋์ญ", strict=True)),
    **dict(zip(range(0xF710, 0xF71B), "ัํ็่้๊๋์ฺุู", strict=True)),
}
_BLANK_BEFORE_MARK = re.compile(f"(?<=[ก-ฮ{MARKS}])[ \u00a0]+(?=[{MARKS}{FOLLOWING}])")
_BLANK_BEHIND_LEADING = re.compile("(?<=[เ-ไ])[ \u00a0]+(?=[ก-ฮ])")
_ABBREVIATION = re.compile("(?<![ก-๎])([ก-ฮ]{1,4}) +\\.")
_NEXT_ABBREVIATION = re.compile("(?<=[ก-ฮ]\\.) +(?=[ก-ฮ]{1,2}\\.)")
_SPREAD = re.compile(f"(?:[เ-ไ]?[ก-ฮ][{MARKS}]*[{FOLLOWING}]?|[{FOLLOWING}]|[เ-ไ])(?: |$)")
SPREAD_WORDS = 8  # so many letters apart in a line are no words of one letter


def repaired(text):
    """Return the text with Thai words whole again."""
    text = text.translate(_MOVED)
    text = "\n".join(map(_closed, text.split("\n")))
    text = _BLANK_BEFORE_MARK.sub("", text)
    text = _BLANK_BEHIND_LEADING.sub("", text)
    return _NEXT_ABBREVIATION.sub("", _ABBREVIATION.sub(r"\1.", text))


def _closed(line):
    """Join a line whose letters were set apart; there, two blanks part words."""
    pieces = line.split(" ")
    filled = [piece for piece in pieces if piece]
    if len(filled) < SPREAD_WORDS:
        return line
    apart = sum(bool(_SPREAD.fullmatch(piece)) for piece in filled)
    if apart < 0.8 * len(filled):
        return line
    return re.sub(" {2,}", "\0", line).replace(" ", "").replace("\0", " ")
