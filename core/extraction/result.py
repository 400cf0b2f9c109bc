"""What comes out of reading a file: a state, always, and text where there is some."""

import json
from dataclasses import asdict, dataclass

MOST_CHARACTERS = 200_000
DONE, CUT, EMPTY, LOCKED, FAILED, UNSUPPORTED = (
    "done",
    "cut",
    "empty",
    "locked",
    "failed",
    "unsupported",
)
STATES = (DONE, CUT, EMPTY, LOCKED, FAILED, UNSUPPORTED)


@dataclass(frozen=True)
class Extract:
    """The text of a file. `pages` is known of PDF files and slides."""

    state: str
    text: str = ""
    pages: int | None = None

    def as_json(self):
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, data):
        """Return what a child wrote; anything that is not well formed is a failure."""
        try:
            found = cls(**json.loads(data))
        except (ValueError, TypeError, RecursionError):
            return cls(FAILED)
        return found if found.is_sound() else cls(FAILED)

    def is_sound(self):
        return (
            self.state in STATES
            and isinstance(self.text, str)
            and len(self.text) <= MOST_CHARACTERS
            and isinstance(self.pages, int | None)
        )
