"""The editors' manual: chapters in Markdown that the admin shows and GitHub reads as well."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.safestring import mark_safe
from markdown import markdown

FOLDER = Path(settings.BASE_DIR) / "docs/editors"
PICTURES = FOLDER / "pictures"
# A chapter has a number for its place; other documents of the folder are for developers.
CHAPTER = re.compile(r"\d\d-([a-z-]+)\.md")
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
TO_CHAPTER = re.compile(r"\((\d\d-([a-z-]+)\.md)")
TO_PICTURE = re.compile(r"\(pictures/([a-z0-9-]+\.webp)\)")


@dataclass(frozen=True)
class Chapter:
    slug: str
    path: Path

    @property
    def title(self):
        return TITLE.search(self.text)[1]

    @property
    def text(self):
        return self.path.read_text("utf-8")

    @property
    def lead(self):
        """The first paragraph, which says what the chapter is good for."""
        return TITLE.sub("", self.text, count=1).strip().split("\n\n")[0]

    def html(self):
        """Return the chapter without its title, its links as the admin has them."""
        text = TITLE.sub("", self.text, count=1)
        text = TO_CHAPTER.sub(r"(../\2/", text)
        text = TO_PICTURE.sub(r"(../pictures/\1)", text)
        return mark_safe(markdown(text, extensions=["tables"]))  # noqa: S308  our own file


@lru_cache
def chapters():
    """Return the chapters in their order."""
    found = ((CHAPTER.fullmatch(path.name), path) for path in sorted(FOLDER.glob("*.md")))
    return [Chapter(match[1], path) for match, path in found if match]


def find_chapter(slug):
    return next((chapter for chapter in chapters() if chapter.slug == slug), None)


def picture_path(name):
    """Return where a picture of the manual lies, or nothing."""
    return next((path for path in PICTURES.glob("*.webp") if path.name == name), None)
