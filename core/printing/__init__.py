"""HTML as a PDF file, drawn by WeasyPrint in a child process.

`process` has the file made, `child` makes it, `sheets` names the style sheets and fonts.
"""

from .process import Unfinished, can_print, make_pdf
from .sheets import sheet_sources

__all__ = ["Unfinished", "can_print", "make_pdf", "sheet_sources"]
