"""Writes the records and the timetable that teachers keep in spreadsheets."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from .pictures import FILES

FACE = "TH SarabunPSK"
HEAD, SUN, CLAY, MIST = (
    PatternFill("solid", fgColor=c) for c in ("0B3F40", "F7CF6D", "F0C3A8", "CFE3DC")
)
THIN = Side(style="thin", color="B9B09A")
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
NAMES = (
    "เด็กหญิงกอบัว",
    "เด็กชายเกาะแก้ว",
    "เด็กหญิงขวัญทราย",
    "เด็กชายคลื่น",
    "เด็กหญิงจันทร์เพ็ญ",
    "เด็กชายชายเล",
    "เด็กหญิงดาหลา",
    "เด็กชายต้นกล้า",
    "เด็กหญิงทอฝัน",
    "เด็กชายธารา",
    "เด็กหญิงใบเตย",
    "เด็กชายปูลม",
    "เด็กหญิงฝนแรก",
    "เด็กชายพายุ",
    "เด็กหญิงฟ้าใส",
    "เด็กชายภูผา",
    "เด็กหญิงมะลิ",
    "เด็กชายเรือใบ",
    "เด็กหญิงสายรุ้ง",
)
LESSONS = {
    "จันทร์": (
        "ภาษาไทย (ครูสอน ป.1)",
        "คณิตศาสตร์ (ครูสอน ป.2)",
        "วิทยาศาสตร์รวมชั้น",
        "ศิลปะรวมชั้น",
        "อ่านอิสระ",
    ),
    "อังคาร": (
        "คณิตศาสตร์ (ครูสอน ป.1)",
        "ภาษาไทย (ครูสอน ป.2)",
        "ภาษาอังกฤษรวมชั้น",
        "สังคมศึกษารวมชั้น",
        "แปลงผัก",
    ),
    "พุธ": (
        "ภาษาไทย (ครูสอน ป.2)",
        "คณิตศาสตร์ (ครูสอน ป.3)",
        "สุขศึกษาและพลศึกษา",
        "ลูกเสือ",
        "วง PLC ของครู",
    ),
    "พฤหัสบดี": (
        "คณิตศาสตร์ (ครูสอน ป.2)",
        "ภาษาไทย (ครูสอน ป.3)",
        "วิทยาศาสตร์รวมชั้น",
        "การงานอาชีพ",
        "อ่านให้น้องฟัง",
    ),
    "ศุกร์": ("ภาษาไทย (ครูสอน ป.3)", "คณิตศาสตร์ (ครูสอน ป.1)", "วิทยาการคำนวณ", "ดนตรีไม้ไผ่", "ประชุมชั้น"),
}
HOURS = ("08.40–09.40", "09.40–10.40", "10.50–11.50", "12.40–13.40", "13.40–14.40")
TURNS = (
    ("0–20 นาที", "ครูสอนตรง", "ทำแบบฝึกคู่", "งานเดี่ยวตามบัตรงาน"),
    ("20–40 นาที", "งานเดี่ยวตามบัตรงาน", "ครูสอนตรง", "ทำแบบฝึกคู่"),
    ("40–60 นาที", "ทำแบบฝึกคู่", "งานเดี่ยวตามบัตรงาน", "ครูสอนตรง"),
)
HARVEST = (
    ("3 มิ.ย. 2568", "แปลง 1", "ผักบุ้ง", "หว่านเมล็ด", 0, 0, "ป.4"),
    ("24 มิ.ย. 2568", "แปลง 1", "ผักบุ้ง", "เก็บผลผลิต", 6.5, 130, "ป.4"),
    ("10 มิ.ย. 2568", "แปลง 2", "คะน้า", "ย้ายกล้า 80 ต้น", 0, 0, "ป.5"),
    ("22 ก.ค. 2568", "แปลง 2", "คะน้า", "เก็บผลผลิต", 9.2, 276, "ป.5"),
    ("17 มิ.ย. 2568", "แปลง 3", "มะเขือเทศ", "ปักค้าง รดน้ำหมัก", 0, 0, "ป.6"),
    ("19 ส.ค. 2568", "แปลง 3", "มะเขือเทศ", "เก็บผลผลิต", 11.0, 385, "ป.6"),
    ("26 ส.ค. 2568", "แปลง 1", "ฟักเขียว", "เก็บผลผลิต", 14.3, 215, "ป.4"),
)


def _sheet(book, title, heading, columns, widths):
    sheet = book.create_sheet(title)
    sheet["A1"], sheet["A1"].font = heading, Font(name=FACE, size=20, bold=True, color="0B3F40")
    _row(sheet, 3, columns, Font(name=FACE, size=15, bold=True, color="FFFFFF"), HEAD)
    for index, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "A4"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    return sheet


def _row(sheet, at, values, font=None, fill=None) -> None:
    for column, value in enumerate(values, 1):
        cell = sheet.cell(at, column, value)
        cell.font, cell.border = font or Font(name=FACE, size=15), GRID
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        if fill:
            cell.fill = fill


def _book(title) -> Workbook:
    book = Workbook()
    book.remove(book.active)
    book.properties.title = title
    book.properties.creator = "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา"
    return book


def _saved(book, name) -> Path:
    book.save(FILES / name)
    return FILES / name


def reading_record() -> Path:
    """Writes the weekly record of words read, which counts and marks by itself."""
    book = _book("แบบบันทึกการอ่าน ป.1")
    columns = ("ที่", "ชื่อ", *(f"สัปดาห์ {i}" for i in range(1, 11)), "ดีขึ้น", "ระดับล่าสุด")
    heading = "แบบบันทึกการอ่านรายสัปดาห์ ชั้น ป.1 (จำนวนคำที่อ่านได้จาก 10 คำ)"
    sheet = _sheet(book, "บันทึกรายสัปดาห์", heading, columns, (6, 22, *[11] * 10, 9, 16))
    for i, name in enumerate(NAMES):
        at, start = 4 + i, 1 + i * 5 % 7
        scores = [min(10, start + week * (2 + i % 3) // 3) for week in range(10)]
        level = f'=IF(L{at}>=9,"คล่อง",IF(L{at}>=6,"กำลังดี","ต้องการครู"))'
        _row(sheet, at, (i + 1, name, *scores, f"=L{at}-C{at}", level))
    _reading_summary(sheet, 3 + len(NAMES))
    _guide(
        book,
        (
            "ทุกวันศุกร์ฟังเด็กอ่านคำ 10 คำทีละคน ใช้เวลาคนละหนึ่งนาที",
            "กรอกจำนวนคำที่อ่านได้เอง ช่องสีส้มคือต่ำกว่า 6 คำ ช่องสีเหลืองคือ 9 คำขึ้นไป",
            "เด็กที่เป็นสีส้มสองสัปดาห์ติดกัน ให้จัดกลุ่มซ่อมเสริมช่วงพักเที่ยง",
            "ชื่อในแผ่นตัวอย่างเป็นชื่อสมมติ ให้พิมพ์ชื่อนักเรียนของท่านแทน",
        ),
    )
    return _saved(book, "reading-record.xlsx")


def _reading_summary(sheet, last) -> None:
    _row(
        sheet,
        last + 1,
        ("", "เฉลี่ย", *(f"=AVERAGE({c}4:{c}{last})" for c in "CDEFGHIJKL"), "", ""),
        None,
        MIST,
    )
    sheet.conditional_formatting.add(f"C4:L{last}", CellIsRule("lessThan", ["6"], fill=CLAY))
    sheet.conditional_formatting.add(
        f"C4:L{last}", CellIsRule("greaterThanOrEqual", ["9"], fill=SUN)
    )


def _guide(book, lines) -> None:
    sheet = book.create_sheet("วิธีใช้")
    sheet.column_dimensions["A"].width = 100
    for at, words in enumerate(("วิธีใช้", *lines), 1):
        sheet.cell(at, 1, words).font = Font(name=FACE, size=16, bold=at == 1)


def multigrade_timetable() -> Path:
    """Writes the week of a class of three grades, and how one hour is shared."""
    book = _book("ตารางสอนคละชั้น ป.1–ป.3")
    heading = "ตารางสอนคละชั้น ป.1–ป.3 โรงเรียนบ้านห้วยน้ำริน ภาคเรียนที่ 1/2568"
    sheet = _sheet(book, "ตารางสัปดาห์", heading, ("วัน", *HOURS), (14, *[30] * 5))
    for at, (day, lessons) in enumerate(LESSONS.items(), 4):
        _row(sheet, at, (day, *lessons))
        sheet.row_dimensions[at].height = 44
    turns = _sheet(
        book,
        "หนึ่งชั่วโมงสามชั้น",
        "การหมุนงานในหนึ่งชั่วโมง",
        ("ช่วงเวลา", "ป.1", "ป.2", "ป.3"),
        (16, 30, 30, 30),
    )
    for at, row in enumerate(TURNS, 4):
        _row(turns, at, row)
        turns.cell(at, row.index("ครูสอนตรง") + 1).fill = CLAY
    _guide(
        book,
        (
            "วิชาที่เขียนว่ารวมชั้น ใช้เรื่องเดียวกันทุกชั้น แต่ให้งานต่างระดับ",
            "คาบที่ระบุชื่อชั้น ครูสอนตรงชั้นนั้นก่อน อีกสองชั้นทำงานตามบัตร",
            "ปรับลำดับหมุนได้ทุกเดือน ให้ชั้นที่ต้องการครูมากที่สุดได้ช่วงแรก",
        ),
    )
    return _saved(book, "multigrade-timetable.xlsx")


def school_garden_log() -> Path:
    """Writes the log of the school's vegetable beds, with sums for each crop."""
    book = _book("บันทึกแปลงผักโรงเรียน")
    columns = ("วันที่ (พ.ศ.)", "แปลง", "ชนิดผัก", "สิ่งที่ทำ", "ผลผลิต (กก.)", "มูลค่า (บาท)", "ชั้นที่ดูแล")
    heading = "บันทึกแปลงผักโรงเรียนวัดป่าตะเคียนงาม ปีการศึกษา 2568"
    sheet = _sheet(book, "บันทึก", heading, columns, (16, 12, 18, 26, 16, 16, 14))
    for at, row in enumerate(HARVEST, 4):
        _row(sheet, at, row)
    for at in range(4 + len(HARVEST), 40):
        _row(sheet, at, [None] * 7)
    total = _sheet(
        book,
        "สรุปรายชนิด",
        "สรุปผลผลิตส่งโครงการอาหารกลางวัน",
        ("ชนิดผัก", "รวม (กก.)", "มูลค่า (บาท)"),
        (22, 16, 18),
    )
    for at, crop in enumerate(sorted({row[2] for row in HARVEST}), 4):
        sums = (f"=SUMIF(บันทึก!C$4:C$39,A{at},บันทึก!{column}$4:{column}$39)" for column in "EF")
        _row(total, at, (crop, *sums))
    _guide(
        book,
        (
            "เวรประจำวันลงบันทึกทุกครั้งที่เก็บผลผลิต ชั่งน้ำหนักก่อนส่งโรงครัว",
            "ราคาใช้ราคาตลาดของวันนั้น แผ่นสรุปรายชนิดรวมให้เอง",
            "คาบคณิตศาสตร์ ป.4–ป.6 ใช้ข้อมูลนี้ทำแผนภูมิแท่ง",
        ),
    )
    return _saved(book, "school-garden-log.xlsx")
