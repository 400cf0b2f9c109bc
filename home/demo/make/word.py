"""Writes the forms that teachers fill in with a word processor."""

from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .pictures import FILES

FACE = "TH SarabunPSK"
DEEP = RGBColor(0x0B, 0x3F, 0x40)
BLANK = "." * 60

PLC_STEPS = (
    ("1. ปัญหาที่เห็นจากเด็ก", "เด็กคนใด ทำอะไรอยู่ เห็นเมื่อใด เขียนเป็นพฤติกรรม ไม่ตัดสิน"),
    ("2. เป้าหมายของรอบนี้", "อยากเห็นเด็กทำอะไรได้ภายในสองสัปดาห์"),
    ("3. วิธีที่จะลอง", "เลือกวิธีเดียว ทำได้จริงในคาบปกติ ใครทำ ใครช่วยสังเกต"),
    ("4. สิ่งที่สังเกตได้", "คำพูดของเด็ก ชิ้นงาน จำนวนคนที่ทำได้ ก่อนและหลัง"),
    ("5. สะท้อนคิด", "อะไรได้ผลกับใคร เพราะอะไร สิ่งใดไม่เป็นอย่างที่คิด"),
    ("6. รอบต่อไป", "ทำต่อ ปรับ หรือเปลี่ยน และจะเล่าให้ใครฟัง"),
)
PLC_EXAMPLE = (
    ("ปัญหา", "เด็ก ป.3 จำนวน 9 จาก 21 คน อ่านโจทย์ปัญหาแล้วหยิบตัวเลขมาบวกกันทันที"),
    ("เป้าหมาย", "เด็ก 6 ใน 9 คนวาดรูปแทนโจทย์ได้ก่อนคำนวณ"),
    ("วิธีที่ลอง", "ใช้บาร์โมเดลกับโจทย์เรื่องตลาดนัด วันละข้อ สิบนาทีแรกของคาบ"),
    ("สังเกต", "หลังแปดคาบ เด็ก 7 คนวาดแถบได้เอง อีก 2 คนยังสับสนส่วนที่เหลือกับส่วนที่ขาย"),
    ("สะท้อน", "เด็กที่ทำได้เล่าว่า เห็นภาพแล้วรู้ว่าต้องลบ เด็กสองคนต้องใช้ของจริงก่อนแถบ"),
)
FORM_ITEMS = (
    ("เด็กรู้เป้าหมายของคาบนี้", "เด็กบอกได้ด้วยคำของตนเองว่าวันนี้เรียนเรื่องอะไร"),
    ("เด็กได้คิดก่อนครูเฉลย", "ครูรออย่างน้อยสามวินาทีหลังถาม และถามต่อจากคำตอบของเด็ก"),
    ("เด็กได้ลงมือทำ", "เวลาที่เด็กทำมากกว่าเวลาที่ครูพูด"),
    ("เด็กได้คุยกันเรื่องที่เรียน", "งานคู่หรืองานกลุ่มมีคำถามที่ต้องตอบร่วมกัน"),
    ("เด็กที่ช้าได้รับการดูแล", "ครูเดินถึงเด็กกลุ่มนี้และมีสื่อที่เหมาะกับเขา"),
    ("ครูรู้ว่าใครเข้าใจแล้ว", "มีการตรวจสอบความเข้าใจรายคนก่อนจบคาบ"),
    ("ห้องเรียนปลอดภัยและอบอุ่น", "เด็กกล้าตอบผิด ไม่มีการหัวเราะเยาะ"),
)


def _document(title: str, subtitle: str):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    _set_face(document.styles["Normal"], 15)
    document.core_properties.title = title
    document.core_properties.author = "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา"
    document.core_properties.language = "th-TH"
    _heading(document, title, 24)
    document.add_paragraph(subtitle)
    return document


def _set_face(style, size) -> None:
    style.font.name, style.font.size = FACE, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:cs", "w:eastAsia", "w:hAnsi"):
        fonts.set(qn(script), FACE)


def _heading(document, words, size=18) -> None:
    run = document.add_heading(level=1 if size > 20 else 2).add_run(words)
    run.font.name, run.font.size, run.font.bold, run.font.color.rgb = FACE, Pt(size), True, DEEP
    run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), FACE)


def _table(document, header, rows, widths) -> None:
    table = document.add_table(rows=1, cols=len(header), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, header, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    document.add_paragraph()


def _lines(document, labels) -> None:
    for label in labels:
        document.add_paragraph(f"{label} {BLANK}")


def plc_log() -> Path:
    """Writes the log of a professional learning community."""
    document = _document("แบบบันทึกวง PLC", "หนึ่งแผ่นต่อหนึ่งรอบ ใช้เวลาคุยไม่เกิน 50 นาที")
    _lines(document, ("โรงเรียน", "ชื่อวง", "วันที่และเวลา", "ผู้ร่วมวง"))
    _heading(document, "บันทึกหกขั้น")
    rows = [(step, f"{hint}\n\n\n") for step, hint in PLC_STEPS]
    _table(document, ("ขั้น", "บันทึก"), rows, (5, 12))
    _heading(document, "ข้อตกลงของวง")
    for rule in (
        "คุยเรื่องการเรียนรู้ของเด็ก ไม่คุยเรื่องใครผิด",
        "ทุกคนได้พูดครบก่อนใครพูดรอบสอง",
        "จบวงพร้อมสิ่งที่จะลองหนึ่งอย่างและวันที่จะกลับมาเล่า",
    ):
        document.add_paragraph(rule, style="List Bullet")
    _heading(document, "ตัวอย่างที่กรอกแล้ว")
    _table(document, ("ขั้น", "ตัวอย่างจากโรงเรียนชุมชนตลาดคลองหยาด"), PLC_EXAMPLE, (4, 13))
    _lines(document, ("ลงชื่อผู้บันทึก", "ลงชื่อผู้อำนวยการโรงเรียน"))
    return _saved(document, "plc-log.docx")


def supervision_form() -> Path:
    """Writes the form for a visit to a classroom."""
    document = _document("แบบนิเทศชั้นเรียน", "ดู 15 นาที คุย 15 นาที ในวันเดียวกัน ไม่ให้คะแนนครู")
    _lines(document, ("โรงเรียน", "ครูผู้สอน", "ชั้นและวิชา", "วันที่", "ผู้นิเทศ"))
    _heading(document, "ก่อนดู ครูขอให้ช่วยสังเกตเรื่อง")
    _lines(document, ("ประเด็น", "เด็กที่อยากให้ดูเป็นพิเศษ"))
    _heading(document, "สิ่งที่เห็นจากเด็ก")
    rows = [(item, look, "", "") for item, look in FORM_ITEMS]
    header = ("ประเด็น", "ดูจากอะไร", "เห็น / ยังไม่เห็น", "หลักฐาน คำพูดหรือชิ้นงาน")
    _table(document, header, rows, (4, 5.5, 2.5, 5))
    _heading(document, "หลังดู คุยกันสี่คำถาม")
    for question in (
        "วันนี้เด็กคนไหนเรียนรู้ได้ดี รู้ได้จากอะไร",
        "ช่วงใดที่ครูอยากทำใหม่",
        "ถ้าลองเปลี่ยนอย่างเดียว จะเปลี่ยนอะไร",
        "ต้องการสื่อ เวลา หรือเพื่อนช่วยอย่างไร",
    ):
        document.add_paragraph(question, style="List Number")
    _lines(document, ("ข้อตกลงที่จะลอง", "นัดดูครั้งต่อไป", "ลงชื่อครู", "ลงชื่อผู้นิเทศ"))
    return _saved(document, "supervision-form.docx")


def _saved(document, name) -> Path:
    document.save(FILES / name)
    return FILES / name
