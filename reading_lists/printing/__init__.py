"""Pages as one PDF file: set as a handout, drawn by WeasyPrint in a child process.

`handouts` writes the HTML, `sources` gathers the files that it shows, `process` has the file made.
"""

from .process import Unfinished, can_print, make_pdf

MOST_PAGES = 30

__all__ = ["MOST_PAGES", "Unfinished", "can_print", "make_pdf"]
