import datetime

import pytest

from core.thai import (
    buddhist_year,
    fiscal_year,
    reading_minutes,
    school_year,
    thai_date,
)

DAY = datetime.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("full", "21 พฤศจิกายน 2569"),
        ("short", "21 พ.ย. 2569"),
        ("long", "วันเสาร์ที่ 21 พฤศจิกายน พ.ศ. 2569"),
        ("month", "พฤศจิกายน 2569"),
    ],
)
def test_a_date_is_written_in_each_form(form, written):
    assert thai_date(DAY, form) == written


def test_official_writing_uses_thai_digits():
    assert thai_date(DAY, thai_digits=True) == "๒๑ พฤศจิกายน ๒๕๖๙"


def test_the_year_is_of_the_buddhist_era():
    assert buddhist_year(DAY) == 2569


@pytest.mark.parametrize(
    ("month", "day", "year"),
    [(5, 15, 2568), (5, 16, 2569), (12, 31, 2569), (1, 1, 2568)],
)
def test_the_school_year_starts_in_mid_may(month, day, year):
    assert school_year(datetime.date(2026, month, day)) == year


@pytest.mark.parametrize(("month", "day", "year"), [(9, 30, 2569), (10, 1, 2570)])
def test_the_fiscal_year_starts_in_october(month, day, year):
    assert fiscal_year(datetime.date(2026, month, day)) == year


def test_reading_takes_at_least_a_minute_and_grows_with_the_text():
    assert reading_minutes("สั้น") == 1
    assert reading_minutes("ความรู้คู่คุณธรรม " * 300) > 3
    assert reading_minutes("word " * 660) == 3
