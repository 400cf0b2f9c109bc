"""Pages as one PDF file: set as a handout, which `core.printing` makes.

`handouts` writes the HTML, `sources` gathers the files that it shows.
"""

MOST_PAGES = 30
