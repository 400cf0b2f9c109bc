"""Years and dates as Thai schools count and write them."""

ERA = 543
SCHOOL_YEAR_STARTS = (5, 16)
FISCAL_YEAR_STARTS = (10, 1)

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT_MONTHS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def buddhist_year(date):
    """Return the year พ.ศ. in which a date lies."""
    return date.year + ERA


def school_year(date):
    """Return the school year พ.ศ. of a date; it starts in mid-May."""
    started = (date.month, date.day) >= SCHOOL_YEAR_STARTS
    return date.year + ERA - (0 if started else 1)


def fiscal_year(date):
    """Return the fiscal year พ.ศ. of a date; it starts on 1 October of the year before."""
    started = (date.month, date.day) >= FISCAL_YEAR_STARTS
    return date.year + ERA + (1 if started else 0)


def thai_date(date, form="full", *, thai_digits=False):
    """Write a date: `full` 21 พฤศจิกายน 2569, `short` 21 พ.ย. 2569, `long` with weekday and พ.ศ.,
    `month` พฤศจิกายน 2569. A moment in time must be in local time already."""
    year, month, day = buddhist_year(date), MONTHS[date.month - 1], date.day
    written = {
        "full": f"{day} {month} {year}",
        "short": f"{day} {SHORT_MONTHS[date.month - 1]} {year}",
        "long": f"วัน{WEEKDAYS[date.weekday()]}ที่ {day} {month} พ.ศ. {year}",
        "month": f"{month} {year}",
    }[form]
    return written.translate(_THAI_DIGITS) if thai_digits else written
