"""The one spelling under which a text is stored, cut and searched."""

import re
import unicodedata
from functools import lru_cache

MARKS = "ัิ-ฺ็-๎"
FOREIGN_MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
TONES = "่-๋"
ABOVE_BELOW = "ัิ-ู"
FOLLOWING = "ะาำๅ"

# Characters that draw nothing; a text pasted from a web page or a PDF is full of them.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e0fff]+"
)
# No script piles up more; putting thousands in order would take as long as an attacker likes.
_PILED_MARKS = re.compile(f"([{MARKS}{FOREIGN_MARKS}]{{6}})[{MARKS}{FOREIGN_MARKS}]+")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r" ?(?:\r\n?|\n|\u2028|\u2029) ?")
_MANY_LINES = re.compile(r"\n{3,}")
# Only what this finds is handed to the slow repair: most text is spelt well.
_MISSPELT = re.compile(
    f"เเ|[{TONES}์][{ABOVE_BELOW}]|ํ[{TONES}]*า|[{FOLLOWING}][{TONES}]"
    f"|(?<![ฤฦ])ๅ|([{FOLLOWING}เ-ไ{ABOVE_BELOW}ฺ็์ํ๎]) *\\1|[{TONES}]{{2}}"
    f"|(?:^|[^ก-๛])[{MARKS}]"
)
_NOT_SKELETON = re.compile(f"[{TONES}็์ํ๎฿ๆฯ_]|[^\\wก-๎]")
_THAI_DIGIT = re.compile("[๐-๙]")
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@lru_cache(maxsize=1)
def _repairer():
    """Load pythainlp on first need; it costs a start-up most processes never use."""
    from pythainlp.util import normalize

    return normalize


def tidy(text):
    """Return the text as it should have been typed; case, digits and line breaks stay."""
    text = _PILED_MARKS.sub(r"\1", _INVISIBLE.sub("", text))
    text = _PILED_MARKS.sub(r"\1", unicodedata.normalize("NFC", text))
    text = _LINE_ENDS.sub("\n", _BLANKS.sub(" ", text))
    text = _MANY_LINES.sub("\n\n", text).strip()
    if not _MISSPELT.search(text):
        return text
    return "\n".join(_repair(line) for line in text.split("\n")).strip()


def _repair(line):
    """Spell one line right; a second pass catches what the first one brought together."""
    for _attempt in range(3):
        repaired = (
            unicodedata.normalize("NFC", _repairer()(line)) if _MISSPELT.search(line) else line
        )
        if repaired == line:
            break
        line = repaired
    return line


def fold(text):
    """Lower the case and write digits as Arabic, one character for one, so positions hold."""
    if _THAI_DIGIT.search(text):
        text = text.translate(_THAI_DIGITS)
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def normalise(text):
    """Return the form in which texts are compared."""
    return fold(tidy(text))


def skeleton(text):
    """Return the letters without tones, silencers, blanks and signs: the same for most slips."""
    return bare(tidy(text))


def bare(text):
    """Do what `skeleton` does for a text that is tidy already."""
    return _NOT_SKELETON.sub("", fold(text))
