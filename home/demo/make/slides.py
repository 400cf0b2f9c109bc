"""Writes the phonics slides."""

import io
from pathlib import Path

from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Cm, Pt

from .pictures import FILES

PAPER, DEEP, CLAY, TEAL, SUN, INK = ("FAF8F3", "0B3F40", "BF6040", "0D5C5A", "F7CF6D", "1C2B2B")
FAMILIES = (
    ("_at", (("c", "cat", "แมว"), ("h", "hat", "หมวก"), ("m", "mat", "เสื่อ"), ("r", "rat", "หนู"))),
    (
        "_an",
        (("c", "can", "กระป๋อง"), ("f", "fan", "พัดลม"), ("m", "man", "ผู้ชาย"), ("p", "pan", "กระทะ")),
    ),
    (
        "_en",
        (
            ("h", "hen", "แม่ไก่"),
            ("p", "pen", "ปากกา"),
            ("t", "ten", "สิบ"),
            ("m", "men", "ผู้ชายหลายคน"),
        ),
    ),
    ("_ig", (("b", "big", "ใหญ่"), ("d", "dig", "ขุด"), ("p", "pig", "หมู"), ("w", "wig", "ผมปลอม"))),
)
STEPS = (
    "ฟัง ครูออกเสียงต้นคำสามครั้ง เด็กฟังอย่างเดียว",
    "ออกเสียง เด็กพูดเสียงต้นแล้วพูดเสียงท้าย แยกกันก่อน",
    "ประสม เลื่อนสองเสียงให้ชิดกันเร็วขึ้นทีละรอบ",
    "อ่าน อ่านทั้งคำแล้วชี้ภาพ",
    "เล่น หมุนวงล้อโฟนิกส์ อ่านคำที่ได้ให้เพื่อนฟัง",
)


def _colour(code) -> RGBColor:
    return RGBColor.from_string(code)


def _words(slide, words, box, size, colour=INK, bold=False, align=PP_ALIGN.LEFT) -> None:
    frame = slide.shapes.add_textbox(*map(Cm, box)).text_frame
    frame.word_wrap = True
    lines = [words] if isinstance(words, str) else words
    for index, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        paragraph.alignment, paragraph.space_after = align, Pt(8)
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = line, Pt(size), bold
        run.font.color.rgb = _colour(colour)


def _slide(deck, ground, title, note=""):
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = _colour(ground)
    heading = slide.shapes.title
    heading.left, heading.top, heading.width, heading.height = map(Cm, (1.6, 0.8, 30.6, 2.6))
    heading.text_frame.text = title
    run = heading.text_frame.paragraphs[0].runs[0]
    heading.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    run.font.size, run.font.bold = Pt(40), True
    run.font.color.rgb = _colour(SUN if ground == DEEP else DEEP)
    slide.notes_slide.notes_text_frame.text = note
    return slide


def _tile(slide, x, first, word, meaning) -> None:
    box = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, Cm(x), Cm(4.4), Cm(7.2), Cm(12))
    box.fill.solid()
    box.fill.fore_color.rgb = _colour("FFFFFF")
    box.line.color.rgb = _colour("E6D3B1")
    box.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _words(slide, first, (x, 5, 7.2, 4), 88, CLAY, True, PP_ALIGN.CENTER)
    _words(slide, word, (x, 9.6, 7.2, 3), 48, TEAL, True, PP_ALIGN.CENTER)
    _words(slide, meaning, (x, 13, 7.2, 2), 28, INK, False, PP_ALIGN.CENTER)


def phonics_slides() -> Path:
    """Writes seven slides: a title, how to teach, four word families, a game."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Cm(33.87), Cm(19.05)
    deck.core_properties.title = "สไลด์โฟนิกส์ เสียงต้นและครอบครัวคำ"
    deck.core_properties.author = "อรทัย ม่วงหวานใจ"
    cover = _slide(deck, DEEP, "โฟนิกส์ เสียงต้นและครอบครัวคำ", "ใช้กับ ป.1–ป.3 ครั้งละ 15 นาที")
    lines = ("ภาษาอังกฤษ ชั้นประถมศึกษาปีที่ 1–3", "อรทัย ม่วงหวานใจ โรงเรียนวัดม่วงคำเชิงดอย")
    _words(cover, lines, (1.6, 4, 28, 4), 28, PAPER)
    picture = FILES / "phonics-wheel.webp"
    _picture(cover, picture)
    how = _slide(deck, PAPER, "สอนอย่างไรในห้านาที", "เปิดไฟล์เสียงประกอบก่อนเริ่ม")
    _words(how, [f"{i}. {step}" for i, step in enumerate(STEPS, 1)], (1.8, 4, 30, 13), 30)
    for ending, words in FAMILIES:
        slide = _slide(
            deck, "F5EBD7", f"ครอบครัวคำ  {ending}", f"ชี้ตัวอักษรต้น ออกเสียง แล้วต่อด้วย {ending}"
        )
        for index, (first, word, meaning) in enumerate(words):
            _tile(slide, 1.6 + index * 7.8, first, word, meaning)
    return _game(deck)


def _picture(slide, path) -> None:
    """Places a WebP picture as PNG, which is what slides can hold."""
    image = Image.open(path).convert("RGB").resize((960, 600)).quantize(96)
    png = io.BytesIO()
    image.save(png, "PNG")
    png.seek(0)
    slide.shapes.add_picture(png, Cm(16.5), Cm(8), width=Cm(15.6))


def _game(deck) -> Path:
    game = _slide(deck, DEEP, "เกม ใครได้ยินเสียงนี้", "เล่นท้ายคาบ 5 นาที")
    rules = (
        "แบ่งสองทีม ครูพูดหนึ่งคำ เช่น hen",
        "ทีมที่ยกบัตรเสียงต้นถูกก่อน ได้พูดคำในครอบครัวเดียวกันอีกหนึ่งคำ",
        "พูดได้ ได้หนึ่งแต้ม พูดไม่ได้ เพื่อนในทีมช่วยได้หนึ่งครั้ง",
        "จบเกม ทุกคนบอกคำที่ชอบที่สุดหนึ่งคำ",
    )
    _words(game, rules, (1.8, 4, 30, 12), 30, PAPER)
    deck.save(FILES / "phonics-slides.pptx")
    return FILES / "phonics-slides.pptx"
