"""Word documents, slides and workbooks: what their reader sees, and the notes of slides.

Comments, deleted text, hidden slides and hidden sheets are not for readers and left out.
"""

from datetime import datetime, time

from .taking import Page

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Parts of a Word file with text of their own, by the end of their content type, in this order.
WORD_PARTS = ("document.main", "header", "footnotes", "endnotes", "footer")
DIAGRAM = "/diagramData"


def paragraphs(root, namespace):
    """Yield the text of the paragraphs of an XML tree, in order, wherever they stand."""
    from lxml.etree import iterwalk

    line = []
    walk = iterwalk(root, events=("start",))
    for _event, element in walk:
        if element.tag == FALLBACK:
            walk.skip_subtree()  # the same once more, for older programs
        elif element.tag == f"{namespace}p":
            yield "".join(line)
            line = []
        elif element.tag == f"{namespace}t":
            line.append(element.text or "")
        elif element.tag in (f"{namespace}tab", f"{namespace}br"):
            line.append(" ")
    yield "".join(line)


def read_document(stream):
    """Yield the paragraphs of a Word document: its text, tables, boxes, headers and notes."""
    from docx import Document

    parts = Document(stream).part.package.parts
    for kind in WORD_PARTS:
        seen = set()
        for part in parts:
            if part.content_type.endswith(f".{kind}+xml"):
                lines = tuple(filter(None, paragraphs(_root(part), WORD)))
                if lines not in seen:
                    yield from lines
                seen.add(lines)


def _root(part):
    """Return the XML tree of a part, which the library parses for some kinds only."""
    from docx.oxml import parse_xml

    return part.element if hasattr(part, "element") else parse_xml(part.blob)


def read_slides(stream):
    """Yield the slides of a presentation, each with its diagrams and notes."""
    from pptx import Presentation

    for slide in Presentation(stream).slides:
        if slide.element.get("show") not in ("0", "false"):
            yield Page("\n".join(filter(None, _slide_lines(slide))))


def _slide_lines(slide):
    from lxml.etree import XMLParser, fromstring

    yield from paragraphs(slide.element, DRAWING)
    for relation in slide.part.rels.values():
        if relation.reltype.endswith(DIAGRAM) and not relation.is_external:
            parser = XMLParser(resolve_entities=False, no_network=True)
            yield from paragraphs(fromstring(relation.target_part.blob, parser), DRAWING)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame:
        yield slide.notes_slide.notes_text_frame.text


def read_workbook(stream):
    """Yield the names of the sheets of a workbook and their rows."""
    from openpyxl import load_workbook

    book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        yield sheet.title
        # Some programs write a size of a million rows; what is there says enough.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            if line := " ".join(shown for value in row if (shown := _shown(value))):
                yield line


def _shown(value):
    """Return a cell as its reader sees it, as near as can be told without its format."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value).strip()
