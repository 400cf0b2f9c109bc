"""A chart that a writer fills in as rows of a label and one or two numbers."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from core.charts import BARS, CHANGE, LINE, Chart, Row

MOST_ROWS = 24
LARGEST = 999_999_999
SECOND_MISSING = _("Give a second number in every row, or in none.")
SECOND_NEEDED = _("Before and after needs two numbers in every row.")
NAMES_NEEDED = _("There are two numbers in a row: say what each of them is.")
ROWS_NEEDED = _("A line needs two rows at least.")


def number_block(**options):
    return blocks.DecimalBlock(
        min_value=0, max_value=LARGEST, max_digits=12, decimal_places=2, **options
    )


class ChartRowBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=pgettext_lazy("of a chart", "Label"), max_length=80)
    value = number_block(label=_("Number"))
    second = number_block(label=_("Second number"), required=False)

    class Meta:
        icon = "order"
        label = pgettext_lazy("of a chart", "Row")


class ChartValue(blocks.StructValue):
    @property
    def rows(self):
        """The rows that can be drawn; a draft may have others."""
        return [row for row in self["rows"] if row["value"] is not None]

    @property
    def drawn(self):
        """How many numbers each row has."""
        return 2 if all(row["second"] is not None for row in self.rows) else 1

    @property
    def names(self):
        """What the numbers of a row are, as it stands above their columns."""
        if self.drawn == 1:
            return [self["first_name"] or self["unit"] or gettext("Number")]
        return [self["first_name"] or gettext("Before"), self["second_name"] or gettext("After")]

    @property
    def chart(self):
        """The chart as the templates draw it."""
        values = ("value", "second")[: self.drawn]
        return Chart(
            # Half of before and after, in a draft, is drawn as bars.
            kind=BARS if self["kind"] == CHANGE and self.drawn == 1 else self["kind"],
            heading="",
            names=self.names,
            rows=[
                Row(row["label"], tuple(round(row[name], 2) for name in values))
                for row in self.rows
            ],
            drawn=self.drawn,
            title=self["title"],
            unit=self["unit"],
            source=self["source"],
        )


class ChartBlock(blocks.StructBlock):
    """Numbers as bars, as a line, or before and after."""

    title = blocks.CharBlock(label=_("What the chart shows"), max_length=160)
    kind = blocks.ChoiceBlock(
        label=_("Kind of chart"),
        choices=[
            (BARS, _("Bars, to compare")),
            (CHANGE, _("Before and after")),
            (LINE, _("A line, over time")),
        ],
        default=BARS,
    )
    unit = blocks.CharBlock(
        label=_("Unit"),
        required=False,
        max_length=40,
        help_text=_("What is counted, such as pupils or percent."),
    )
    rows = blocks.ListBlock(ChartRowBlock(), label=_("Rows"), min_num=1, max_num=MOST_ROWS)
    first_name = blocks.CharBlock(
        label=_("Name of the first number"),
        required=False,
        max_length=40,
        help_text=_("Only where a row has two numbers, such as: Before."),
    )
    second_name = blocks.CharBlock(
        label=_("Name of the second number"),
        required=False,
        max_length=40,
        help_text=_("Only where a row has two numbers, such as: After."),
    )
    source = blocks.CharBlock(label=_("Where the numbers are from"), required=False, max_length=200)

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {} if self.is_deferred_validation else errors_of(cleaned)
        if errors:
            raise StructBlockValidationError(errors)
        return cleaned

    class Meta:
        icon = "sliders"
        label = _("Chart")
        description = _("Numbers drawn, with a table of them.")
        template = "blocks/chart.html"
        value_class = ChartValue
        preview_value = {
            "title": "เด็กที่อ่านคล่อง",
            "kind": CHANGE,
            "unit": "คน",
            "rows": [
                {"label": "ป.1", "value": 2, "second": 10},
                {"label": "ป.2", "value": 6, "second": 9},
            ],
            "first_name": "ต้นปี",
            "second_name": "ปลายปี",
            "source": "",
        }


def errors_of(value):
    """Return {field: what is wrong} between fields that are right by themselves."""
    rows, kind = value["rows"], value["kind"]
    missing = [place for place, row in enumerate(rows) if row["second"] is None]
    if missing and (kind == CHANGE or len(missing) < len(rows)):
        return {"rows": second_missing(missing, kind)}
    if kind == LINE and len(rows) < 2:
        return {"rows": ListBlockValidationError(non_block_errors=[ROWS_NEEDED])}
    if missing or kind == CHANGE:
        return {}
    names = ("first_name", "second_name")
    return {name: ValidationError(NAMES_NEEDED) for name in names if not value[name]}


def second_missing(places, kind):
    """Return the error of rows that lack their second number."""
    error = ValidationError(SECOND_NEEDED if kind == CHANGE else SECOND_MISSING)
    in_row = StructBlockValidationError({"second": error})
    return ListBlockValidationError(block_errors=dict.fromkeys(places, in_row))
