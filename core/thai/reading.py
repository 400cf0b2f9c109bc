"""How long a text takes to read."""

import re

# Thai readers take in about 200 words of some five letters a minute; marks are part of letters.
THAI_LETTERS_A_MINUTE = 950
WORDS_A_MINUTE = 220

_THAI_LETTER = re.compile("[ก-ฮะาำเ-ๆ]")
_OTHER_WORD = re.compile(r"[^\W_ก-๎]+")


def reading_minutes(text):
    """Return whole minutes, at least one."""
    thai = len(_THAI_LETTER.findall(text)) / THAI_LETTERS_A_MINUTE
    other = len(_OTHER_WORD.findall(text)) / WORDS_A_MINUTE
    return max(1, round(thai + other))
