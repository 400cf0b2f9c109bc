"""Thai character clusters: the smallest pieces that may be parted or matched."""

import re

_C = "[ก-ฮ]"
_T = "[่-๋]?"
_SILENT = f"(?:{_C}?{_C}[ิุ]?์)?"
_JOINED = (
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff]"
)
_MARKS = "[ัิ-ฺ็-๎]*"
# Longest forms first. Whole vowels stay with their consonant, silent letters with what they close,
# and marks that were typed in the wrong place with whatever they stand behind.
_FORMS = "|".join(
    (
        f"เ{_C}ี{_T}ยะ?{_SILENT}",
        f"เ{_C}ื{_T}อะ?{_SILENT}",
        f"เ{_C}{_T}าะ?{_SILENT}",
        f"[แโ]{_C}{_T}ะ",
        f"[เแ]{_C}็{_C}{_SILENT}",
        f"{_C}ั{_T}วะ?{_SILENT}",
        f"[เ-ไ]?{_C}{_MARKS}[ะาำๅ]?{_SILENT}",
        r"[\U0001f1e6-\U0001f1ff]{2}",
        r"\r\n",
        f"(?:.{_JOINED}*\u200d)*.{_JOINED}*",
    )
)
_CLUSTER = re.compile(f"(?:{_FORMS}){_MARKS}", re.DOTALL)
_THAI_RUN = re.compile("[ก-ฮฯะ-ฺเ-๎]+")


def clusters(text):
    """Return the clusters of a text; joined they give the text again."""
    return _CLUSTER.findall(text)


def boundaries(text):
    """Yield the positions where a text may be cut, its end included."""
    for match in _CLUSTER.finditer(text):
        yield match.end()


def sub_words(text):
    """Return the pairs of neighbouring clusters of each Thai run: what survives a wrong cut."""
    found = []
    for run in _THAI_RUN.findall(text):
        parts = _CLUSTER.findall(run)
        if len(parts) == 1:
            found.append(run)
        found.extend(a + b for a, b in zip(parts, parts[1:], strict=False))
    return found
