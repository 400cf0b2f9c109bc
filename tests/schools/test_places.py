"""The schools by place: districts and sub-districts read from the register, with links to each."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schools.places import place_of
from tests.factories.schools import make_school

BY_PLACE = "/schools/?view=place"


@pytest.mark.parametrize(
    ("words", "district", "subdistrict"),
    [
        ("ตำบลเกาะแก้ว อำเภอเมืองชล", "อำเภอเมืองชล", "ตำบลเกาะแก้ว"),
        ("ต. เกาะแก้ว อ.เมืองชล", "อำเภอเมืองชล", "ตำบลเกาะแก้ว"),
        ("หมู่ 3 ต.ดอยฟ้า,อ.เวียง จ.เชียงราย", "อำเภอเวียง", "ตำบลดอยฟ้า"),
        ("แขวงบางรัก เขตบางรัก", "เขตบางรัก", "แขวงบางรัก"),
        ("เกาะลอย ตำบลเกาะแก้ว", "", "ตำบลเกาะแก้ว"),
        ("ในเขตเทศบาล", "", ""),
        ("", "", ""),
    ],
)
def test_a_place_is_read_however_the_office_writes_it(words, district, subdistrict):
    assert place_of(words) == (district, subdistrict)


@pytest.fixture
def shown(client, db):
    """A function that gets a list of schools as a tree of elements."""

    def get(address=BY_PLACE):
        answer = client.get(address)
        assert answer.status_code == 200
        return BeautifulSoup(answer.content, "html.parser").main

    return get


def words(element):
    return " ".join(element.get_text(" ", strip=True).split())


def test_schools_stand_below_their_sub_district_and_district(shown):
    make_school("1", "โรงเรียนบ้านเกาะ", place="ต.เกาะแก้ว อ.เมืองชล", is_on_island=True)
    make_school("2", "โรงเรียนบ้านท่า", place="ตำบลท่าเรือ อำเภอเมืองชล")
    make_school("3", "โรงเรียนบ้านดอย", place="ตำบลดอยฟ้า อำเภอเวียง")
    page = shown()
    names = [words(name).replace(" ", "") for name in page.select(".place h2")]
    assert names == ["อำเภอเมืองชล", "อำเภอเวียง"]
    first = page.select(".place")[0]
    parts = [words(part).replace(" ", "") for part in first.select("h3")]
    assert parts == ["ตำบลเกาะแก้ว1แห่ง", "ตำบลท่าเรือ1แห่ง"]
    assert "2 แห่ง" in words(first.select_one(".meta")) and "บนเกาะ" in words(first)


def test_a_link_leads_to_each_district(shown):
    make_school("1", place="อำเภอเมืองชล")
    make_school("2", place="อำเภอเวียง")
    page = shown()
    links = [link["href"] for link in page.select(".place-links a")]
    assert links == [f"#{section['id']}" for section in page.select(".place")]
    assert words(page.select_one(".place-links")) == "อำเภอเมืองชล (1) อำเภอเวียง (1)"


def test_a_school_whose_district_nobody_wrote_stands_at_the_end(shown):
    make_school("1", place="")
    make_school("2", place="อำเภอเวียง")
    assert words(shown().select(".place h2")[-1]) == "ที่อื่น"


def test_archived_schools_are_nowhere(shown):
    make_school("1", place="อำเภอเวียง", archived=True)
    make_school("2", "โรงเรียนบ้านเปิด", place="อำเภอเมืองชล")
    assert "เวียง" not in words(shown())


@pytest.mark.parametrize("address", ["/schools/", "/schools/?view=network", "/schools/?view=%00x"])
def test_any_other_view_is_the_networks(shown, address):
    make_school("1", place="อำเภอเวียง")
    page = shown(address)
    assert not page.select(".place")
    assert words(page.select_one(".views [aria-current]")) == "ตามเครือข่าย"


def test_many_schools_cost_no_more_queries(client, db):
    counts = []
    for codes in (range(3), range(3, 30)):
        for code in codes:
            make_school(str(code), place=f"ตำบลที่{code} อำเภอที่{code % 4}")
        with CaptureQueriesContext(connection) as asked:
            client.get(BY_PLACE, headers={"Cookie": "sessionid=x"})
        counts.append(len(asked))
    assert counts[0] >= counts[1]
