"""The columns of a list of schools and the words accepted in them."""

from core.importing.columns import Column, Format, Word
from schools.models import School

COLUMNS = [
    Column("code", "code", "รหัสโรงเรียน", ("รหัส", "รหัสสถานศึกษา", "school code")),
    Column("name_th", "name_th", "ชื่อโรงเรียน", ("ชื่อ", "ชื่อสถานศึกษา", "ชื่อโรงเรียนภาษาไทย")),
    Column("name_en", "name_en", "ชื่อภาษาอังกฤษ", ("ชื่อโรงเรียนภาษาอังกฤษ",)),
    Column("network", "network", "กลุ่มเครือข่าย", ("เครือข่าย", "กลุ่มโรงเรียน")),
    Column("size", "size", "ขนาด", ("ขนาดโรงเรียน",)),
    Column("place", "place", "ที่ตั้ง", ("ตำบล/อำเภอ", "ที่อยู่")),
    Column("is_on_island", "island", "อยู่บนเกาะ", ("เกาะ", "พื้นที่เกาะ")),
    Column("is_in_hills", "hill", "อยู่บนภูเขา", ("ภูเขา", "พื้นที่ภูเขา", "พื้นที่สูง", "hills")),
    Column("status", "status", "สถานะ", ("สถานะโรงเรียน",)),
]
REQUIRED = COLUMNS[:2]
FORMAT = Format(COLUMNS, REQUIRED, School)

SIZES = [
    Word("small", "small", "เล็ก", ("ขนาดเล็ก", "s")),
    Word("medium", "medium", "กลาง", ("ขนาดกลาง", "m")),
    Word("large", "large", "ใหญ่", ("ขนาดใหญ่", "l")),
    Word("extra-large", "extra-large", "ใหญ่พิเศษ", ("ขนาดใหญ่พิเศษ", "extra large", "xl")),
]
STATUSES = [
    Word("open", "open", "เปิดสอน", ("เปิด", "ปกติ")),
    Word("merged", "merged", "เรียนรวม", ("ไปเรียนรวม",)),
    Word("closed", "closed", "ปิด", ("ยุบ", "เลิก", "ยุบเลิก")),
]
YES_NO = [
    Word(True, "yes", "ใช่", ("true", "y", "1", "/", "✓")),
    Word(False, "no", "ไม่ใช่", ("ไม่", "false", "n", "0")),
]
