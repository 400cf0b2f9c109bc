"""Turns the blocks of a demo file into the stored form of a StreamField.

Block ids are made from the page's slug and the block's place, so that a page and its
translation have the same ones.
"""

import json
from uuid import NAMESPACE_URL, uuid5

from markdown import markdown


class StreamWriter:
    """Writes streams of one page; `library` finds files by name, `slug` names the page."""

    def __init__(self, library, slug):
        self.library = library
        self.slug = slug

    def dump(self, field, blocks):
        """Return (type, value) pairs as the JSON of the named field."""
        return json.dumps(
            [
                {"type": kind, "value": value, "id": self.id(field, position)}
                for position, (kind, value) in enumerate(blocks)
            ]
        )

    def id(self, *place):
        return str(uuid5(NAMESPACE_URL, "/".join(map(str, (self.slug, *place)))))

    def items(self, values, *place):
        """Return values as the stored form of a ListBlock."""
        return [
            {"type": "item", "value": value, "id": self.id(*place, position)}
            for position, value in enumerate(values)
        ]

    def story(self, field, blocks):
        """Return the JSON of a body."""
        return self.dump(
            field,
            [
                self.block(kind, value, f"{field}/{position}")
                for position, block in enumerate(blocks or [])
                for kind, value in block.items()
            ],
        )

    def block(self, kind, value, place):
        """Return (type, stored value) of one block."""
        if kind in ("heading", "subheading"):
            return "heading", {"text": value, "level": "2" if kind == "heading" else "3"}
        writer = getattr(self, f"write_{kind}", None)
        return kind, writer(value, place) if writer else value

    def write_text(self, value, place):
        return html(value)

    def write_callout(self, value, place):
        return {"kind": value["kind"], "title": value.get("title", ""), "text": html(value["text"])}

    def write_quote(self, value, place):
        return {"text": value["text"].strip(), "by": value.get("by", "")}

    def write_steps(self, value, place):
        return self.items([step(item) for item in value], place)

    def write_figures(self, value, place):
        return self.items([{k: str(item[k]) for k in ("value", "label")} for item in value], place)

    def write_chart(self, value, place):
        rows = [
            # As the editor stores numbers: words, so that 6.8 stays 6.8.
            {"label": label, "value": str(first), "second": str(more[0]) if more else None}
            for label, first, *more in value["rows"]
        ]
        words = ("unit", "first_name", "second_name", "source")
        return {
            "title": value["title"],
            "kind": value["kind"],
            "rows": self.items(rows, place),
            **{name: value.get(name, "") for name in words},
        }

    def write_table(self, value, place):
        rows = [value["header"], *value["rows"]]
        return {
            "data": [["" if cell is None else str(cell) for cell in row] for row in rows],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_header_choice": "row",
            "table_caption": value.get("caption", ""),
        }

    def write_picture(self, value, place):
        image = self.library.image(value["file"])
        chosen = {"image": image.pk, "decorative": False, "alt_text": value.get("alt", "")}
        return {"image": chosen, "caption": value.get("caption", "")}

    def write_gallery(self, value, place):
        return self.items([self.write_picture(item, place) for item in value], place)

    def write_documents(self, value, place):
        return self.items([self.library.document(name).pk for name in value], place)

    def write_video(self, value, place):
        film = self.library.media(value["file"])
        return {"title": value["title"], "file": film.pk, "address": "", "poster": None}

    def write_audio(self, value, place):
        return {"title": value["title"], "file": self.library.media(value["file"]).pk}


def html(text):
    """Return the HTML of a piece of Markdown."""
    return markdown((text or "").strip(), extensions=["sane_lists"])


def step(item):
    return {"title": item["title"], "text": html(item.get("text"))}
