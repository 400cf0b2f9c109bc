"""The word list, loaded on first use: pythainlp's dictionary and the terms of words.txt."""

import os
import tempfile
from functools import lru_cache
from pathlib import Path

LOCAL_WORDS = Path(__file__).with_name("words.txt")
_NAME = "core.thai"


def local_words():
    """Return the terms of words.txt."""
    lines = LOCAL_WORDS.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if (word := line.strip()) and not word.startswith("#")]


@lru_cache(maxsize=1)
def words():
    """Return every word the cutter knows."""
    from pythainlp.corpus import thai_words

    return frozenset(thai_words()) | frozenset(local_words())


@lru_cache(maxsize=1)
def cutter():
    """Return the function that cuts a run of Thai: nlpo3's, else pythainlp's slower newmm."""
    try:
        import nlpo3
    except ImportError:
        return newmm()
    _load(nlpo3)
    return lambda run: nlpo3.segment(run, _NAME)


def _load(nlpo3):
    """Hand nlpo3 the words; it reads them from a file only."""
    handle, path = tempfile.mkstemp(suffix=".txt", text=True)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write("\n".join(sorted(words())))
        nlpo3.load_dict(path, _NAME)
    finally:
        os.unlink(path)


def newmm():
    """Return pythainlp's own cutter over the same words."""
    from pythainlp.tokenize import Tokenizer

    return Tokenizer(custom_dict=words(), engine="newmm").word_tokenize
