"""The text inside uploaded files, read by a child process under limits. Needs no Django."""

from .process import read_file
from .result import CUT, DONE, EMPTY, FAILED, LOCKED, MOST_CHARACTERS, UNSUPPORTED, Extract

__all__ = [
    "CUT",
    "DONE",
    "EMPTY",
    "FAILED",
    "LOCKED",
    "MOST_CHARACTERS",
    "UNSUPPORTED",
    "Extract",
    "read_file",
]
