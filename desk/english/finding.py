"""What is English on the screens of a walk, beside what people wrote and the allowed names."""

from collections import defaultdict

from .allowed import allowed_names
from .content import Written
from .reading import english_words, shown_in


class Finding:
    """Collects each text that has English words, with the screens where it is."""

    def __init__(self, written):
        self.written = Written(written)
        self.allowed = allowed_names()
        self.places = defaultdict(list)

    def look_at(self, address, response):
        for text in set(shown_in(response)):
            self.look_at_text(address, text)

    def look_at_text(self, address, text):
        if self.has_english(text) and self.has_english(self.written.without(text)):
            self.places[text].append(address)

    def has_english(self, text):
        return any(word.lower() not in self.allowed for word in english_words(text))

    def report(self):
        """Yield a line for each text, the most frequent first."""
        for text, places in sorted(self.places.items(), key=lambda item: -len(item[1])):
            yield f"{text[:200]}  ({len(places)}: {places[0]})"
