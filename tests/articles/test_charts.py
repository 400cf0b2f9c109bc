"""Charts in results: what an editor fills in, what is said of a mistake, what readers get."""

import re

import pytest
from bs4 import BeautifulSoup
from wagtail.test.utils.form_data import nested_form_data, streamfield

from articles.models import BestPracticePage
from tests.factories.editing import edit
from tests.factories.pages import make_article, make_best_practice
from tests.factories.people import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]
ROWS = [
    {"label": "ป.1", "value": "2", "second": "10"},
    {"label": "ป.2", "value": "6", "second": "9"},
]
CHART = {
    "title": "เด็กที่อ่านคล่อง",
    "kind": "change",
    "unit": "คน",
    "first_name": "ต้นปี",
    "second_name": "ปลายปี",
    "source": "บันทึกการอ่าน",
    "rows": ROWS,
}


def without_second(rows):
    return [{**row, "second": None} for row in rows]


def page_with(**changes):
    return make_best_practice(results=[("chart", {**CHART, **changes})])


def figure_of(client, page):
    return BeautifulSoup(client.get(page.get_url()).content, "html.parser").select_one(".chart")


def table_of(figure):
    rows = [row.find_all(["th", "td"]) for row in figure.select("tbody tr")]
    return [[cell.get_text("", strip=True) for cell in row] for row in rows]


@pytest.mark.parametrize("kind", ["bars", "change", "line"])
def test_every_kind_of_chart_has_a_table_of_its_numbers(client, kind):
    figure = figure_of(client, page_with(kind=kind))
    assert table_of(figure) == [["ป.1", "2", "10"], ["ป.2", "6", "9"]]
    heads = [head.get_text("", strip=True) for head in figure.select("thead th")]
    assert heads[1:] == ["ต้นปี", "ปลายปี"]
    assert figure.figcaption.get_text("", strip=True) == "เด็กที่อ่านคล่อง(คน)"
    assert "บันทึกการอ่าน" in figure.get_text()
    assert not figure.select("[style], script, style")


def test_an_article_may_hold_a_chart_and_only_then_loads_how_it_looks(client):
    with_chart, without = make_article(body=[("chart", CHART)]), make_article()
    pages = [client.get(page.get_url()).content.decode() for page in (with_chart, without)]
    assert ['class="chart"' in page for page in pages] == [True, False]
    assert ["charts.css" in page for page in pages] == [True, False]


def test_bars_are_as_long_as_their_numbers(client):
    rows = [{"label": label, "value": value} for label, value in [("ก", 5), ("ข", 20), ("ค", 0)]]
    figure = figure_of(client, page_with(kind="bars", rows=without_second(rows)))
    assert [bar["width"] for bar in figure.select("rect")] == ["25.00%", "100.00%", "0.00%"]


def test_a_line_goes_through_its_numbers_and_has_a_name_for_screen_readers(client):
    figure = figure_of(client, page_with(kind="line", rows=without_second(ROWS)))
    drawing = figure.select_one("svg[role=img]")
    assert drawing["aria-label"]
    places = [(dot["cx"], dot["cy"]) for dot in drawing.select("circle")]
    assert places == [("25.00%", "66.67%"), ("75.00%", "0.00%")]
    assert len(drawing.select("line")) == 1


def test_only_numbers_of_which_there_are_two_are_told_apart(client):
    assert len(figure_of(client, page_with(kind="bars")).select("thead .chart-key")) == 2
    alone = page_with(kind="bars", rows=without_second(ROWS), title="ชุดเดียว")
    assert not figure_of(client, alone).select("thead .chart-key")


def test_numbers_are_shown_as_they_were_typed(client):
    rows = [{"label": "ก", "value": "6.80"}, {"label": "ข", "value": "1234567.5"}]
    figure = figure_of(client, page_with(kind="bars", rows=without_second(rows)))
    assert [row[1] for row in table_of(figure)] == ["6.8", "1,234,567.5"]


def test_words_of_a_chart_are_words(client):
    figure = figure_of(client, page_with(title="<script>alert(1)</script>", source="<b>x</b>"))
    assert not figure.select("script, b")


def test_the_numbers_are_found_by_search_words_of_the_chart():
    page = page_with()
    assert "เด็กที่อ่านคล่อง" in page.search_document()["body"]


# ---------- what the editor is told ----------
def row_data(row):
    return {"label": row["label"], "value": row["value"], "second": row["second"] or ""}


def chart_data(chart):
    """Return the chart as the browser sends it."""
    rows = {
        str(n): {"deleted": "", "order": n, "type": "", "id": "", "value": row_data(row)}
        for n, row in enumerate(chart["rows"])
    }
    fields = {**chart, "rows": {"count": len(rows), **rows}}
    return nested_form_data({"results": streamfield([("chart", fields)])})


def publish(client, **changes):
    """Type a chart into a page and press publish; returns (page as stored, answer)."""
    client.force_login(make_user("administrator"))
    page = make_best_practice()
    data = chart_data({**CHART, **changes})
    answer = edit(client, page, "publish", **data)
    return BestPracticePage.objects.get(pk=page.pk), answer


def test_an_editor_fills_in_a_chart(client):
    page, answer = publish(client)
    assert answer.status_code == 302
    page.get_latest_revision().publish()  # as whoever looks at it second does
    page.refresh_from_db()
    assert table_of(figure_of(client, page)) == [["ป.1", "2", "10"], ["ป.2", "6", "9"]]


MISSING = [ROWS[0], {**ROWS[1], "second": None}]
ONLY = without_second(ROWS[:1])


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"rows": MISSING}, "กราฟก่อนและหลังต้องมีสองตัวเลขในทุกแถว"),
        ({"rows": MISSING, "kind": "bars"}, "ใส่ตัวเลขที่สองให้ครบทุกแถว หรือไม่ใส่เลย"),
        ({"rows": ONLY, "kind": "line"}, "กราฟเส้นต้องมีอย่างน้อยสองแถว"),
        ({"kind": "bars", "first_name": ""}, "แต่ละแถวมีสองตัวเลข"),
        ({"rows": [{**ROWS[0], "value": "NaN"}]}, "โปรดกรอกตัวเลข"),
        ({"rows": [{**ROWS[0], "value": "1e999"}]}, "ค่านี้ต้องไม่เกิน 999999999"),
        ({"rows": [{**ROWS[0], "value": "สิบเอ็ด"}]}, "โปรดกรอกตัวเลข"),
        ({"rows": [{**ROWS[0], "value": "-3"}]}, "0"),
        ({"rows": [{**ROWS[0], "value": "99999999999"}]}, "999999999"),
        ({"rows": []}, "1"),
        ({"rows": ROWS * 13}, "24"),
        ({"kind": "pie"}, "pie"),
        ({"title": "ก" * 161}, "160"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_thai_and_kept(client, changes, said):
    page, answer = publish(client, **changes)
    assert answer.status_code == 200 and not page.results
    errors = answer.context["form"].errors["results"].as_data()
    told = " ".join(messages_of(errors))
    assert said in told
    assert re.search("[ก-๙]", told) and not re.search(r"[A-Za-z]{5,}", told), told


def messages_of(errors):
    """Yield the messages of errors that lie in blocks within blocks."""
    for error in errors:
        inner = getattr(error, "block_errors", None) or {}
        yield from messages_of(inner.values())
        outer = getattr(error, "non_block_errors", None)
        yield from messages_of(outer.as_data() if outer else [])
        if not inner and not outer:
            yield from error.messages


def test_a_draft_may_be_half_a_chart_and_is_shown_as_far_as_it_goes(client):
    client.force_login(make_user("administrator"))
    page = make_best_practice()
    rows = [
        {"label": "ป.1", "value": "2", "second": None},
        {"label": "", "value": "", "second": None},
    ]
    answer = edit(client, page, "save", **chart_data({**CHART, "rows": rows}))
    assert answer.status_code == 302
    shown = client.get(f"/admin/pages/{page.pk}/view_draft/")
    assert shown.status_code == 200
    figure = BeautifulSoup(shown.content, "html.parser").select_one(".chart")
    assert table_of(figure) == [["ป.1", "2"]]


# ---------- steps along a line of time ----------
def test_a_step_may_say_when_it_was_done(client):
    steps = [
        ("step", {"phase": "plan", "when": "มิถุนายน", "title": "สำรวจ", "text": ""}),
        ("step", {"phase": "", "when": "", "title": "ลงมือ", "text": ""}),
    ]
    answer = client.get(make_best_practice(process=steps).get_url())
    process = BeautifulSoup(answer.content, "html.parser").select_one(".process")
    assert process.has_attr("data-times")
    first, second = process.find_all("li")
    assert first.select_one(".when").get_text() == "มิถุนายน"
    assert not second.select(".step-mark")


def test_steps_without_times_stand_along_no_line_of_time(client):
    steps = [("step", {"phase": "do", "when": "", "title": "ลงมือ", "text": ""})]
    answer = client.get(make_best_practice(process=steps).get_url())
    assert "data-times" not in answer.content.decode()
