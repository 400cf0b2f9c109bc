"""A table whose cells can be translated."""

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail_localize.segments import StringSegmentValue

LINE = "---------"
# The table's script names these in English only, so each gets its name from us.
MENU = {
    "row_above": {"name": _("Insert a row above")},
    "row_below": {"name": _("Insert a row below")},
    "line_after_rows": LINE,
    "col_left": {"name": _("Insert a column on the left")},
    "col_right": {"name": _("Insert a column on the right")},
    "line_after_columns": LINE,
    "remove_row": {"name": _("Remove this row")},
    "remove_col": {"name": _("Remove this column")},
    "line_after_removal": LINE,
    "undo": {"name": _("Undo")},
    "redo": {"name": _("Redo")},
}


HINT = _("Press the right button of the mouse on a cell to add or remove rows and columns.")


class TranslatableTableBlock(TableBlock):
    def __init__(self, required=True, help_text=HINT, **kwargs):
        super().__init__(required=required, help_text=help_text, **kwargs)

    def get_table_options(self, table_options=None):
        """Return Wagtail's options; the table's script knows no Thai and would complain of it."""
        options = super().get_table_options(table_options)
        return {**options, "contextMenu": {"items": MENU}, "language": "en-US"}

    def clean(self, value):
        """Take the first row as the head of the table where the writer did not say."""
        if value and not value.get("table_header_choice"):
            value = {**value, "table_header_choice": "row"}
        return super().clean(value)

    def get_translatable_segments(self, value):
        """Return one segment a filled cell, with its row and column as path, and the caption."""
        segments = [
            StringSegmentValue(f"{row}.{column}", cell)
            for row, cells in enumerate((value or {}).get("data") or [])
            for column, cell in enumerate(cells)
            if cell and str(cell).strip()
        ]
        caption = (value or {}).get("table_caption")
        return [*segments, StringSegmentValue("caption", caption)] if caption else segments

    def restore_translated_segments(self, value, segments):
        """Put translated cells back where they came from."""
        for segment in segments:
            if segment.path == "caption":
                value["table_caption"] = segment.render_text()
                continue
            row, column = (int(part) for part in segment.path.split("."))
            value["data"][row][column] = segment.render_text()
        return value

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns with a caption.")
        template = "blocks/table.html"
        preview_value = {
            "data": [["วัน", "กิจกรรม"], ["จันทร์", "อ่านออกเสียง"]],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_caption": "ตัวอย่างตาราง",
        }
