"""Footnotes: a writer marks a place in the text with [1] and writes the first note below it.

What stands in the brackets says which note is meant. Readers see numbers in the order in which the
marks come, so a note can be added at the end and belong to the first line.
"""

import re

MARK = r"\[([0-9๐-๙]{1,2})\]"
_IN_TEXT = re.compile(MARK)
# In HTML, neither inside of a tag nor where brackets mean something else or a link cannot stand.
_IN_HTML = re.compile(rf"<(a|button|code|pre|svg)\b.*?</\1>|<[^>]*>|{MARK}", re.DOTALL)


class Note:
    """One footnote as readers see it: its number, and the places that lead to it."""

    def __init__(self, prefix, number, text):
        self.key = f"{prefix}-{number}"
        self.number, self.text = number, text
        self.marks = []

    def add_mark(self):
        """Return the id of one more place in the text that leads here."""
        self.marks.append(f"{self.key}-from-{len(self.marks) + 1}")
        return self.marks[-1]


class Footnotes:
    """The notes of one page, numbered while its text is gone through."""

    def __init__(self, page):
        self.prefix = f"note-{page.pk}"
        self.texts = {place: block.value for place, block in enumerate(page.footnotes, start=1)}
        self.notes = {}

    def numbered(self, html, draw):
        """Return the HTML with each mark of a note as `draw(note, id)` has it."""

        def put(match):
            place = int(match[2] or 0)
            if place not in self.texts:
                return match[0]
            note = self.note(place)
            return draw(note, note.add_mark())

        return _IN_HTML.sub(put, html)

    def note(self, place):
        if place not in self.notes:
            number = len(self.notes) + 1
            self.notes[place] = Note(self.prefix, number, self.texts[place])
        return self.notes[place]

    def listed(self):
        """Return all notes in the order of their numbers, last those that nothing leads to."""
        for place in self.texts:
            self.note(place)
        return list(self.notes.values())


def without_marks(text, count):
    """Return plain text without the marks of so many notes: nobody searches for them."""
    return _IN_TEXT.sub(lambda mark: "" if 0 < int(mark[1]) <= count else mark[0], text)
