"""Prints the papers of the demo from HTML to PDF.

Chromium and Noto Sans Thai: of the printers and faces tried, the pair whose Thai text can be
taken out of the PDF again without lost or wandering marks.
"""

from base64 import b64encode
from functools import partial
from pathlib import Path

from playwright.sync_api import sync_playwright

from .drawings import kit
from .pictures import FILES, open_browser

PAPERS = Path(__file__).parent / "papers"
# Each paper's title and the woven cloth of its heading (None: the paper brings its own).
TITLES = {
    "reading-plan-p1": ("แผนการจัดกิจกรรมการอ่าน ป.1", "clay"),
    "board-game-manual": ("คู่มือบอร์ดเกมตลาดนัด", "gold"),
    "water-project-report": ("รายงานโครงงานไส้กรองน้ำ", "indigo"),
    "certificate-sample": ("เกียรติบัตรตัวอย่าง", None),
    "internal-supervision-plan": ("แผนนิเทศภายในโรงเรียน", "leaf"),
    "coding-unplugged-cards": ("บัตรคำสั่งโค้ดดิงไม่ใช้คอมพิวเตอร์", None),
}
ARROW = kit.area("M0 -70L66 6H26V70H-26V6H-66Z", kit.WHITE)
STAR = kit.area("M0 -70L20 -22L70 -20L30 12L44 62L0 34L-44 62L-30 12L-70 -20L-20 -22Z", kit.WHITE)
STONE = kit.oval(0, 14, 70, 46, kit.WHITE)
LOOP = kit.stroke("M50 -30A60 60 0 1 0 58 22M50 -30l6 -40M50 -30l-42 -2", kit.WHITE, 16)
CARDS = (
    ("เดินหน้า", "เดินไปข้างหน้าหนึ่งช่อง", kit.TEAL, ARROW, 4),
    ("หันขวา", "หมุนตัวไปทางขวา อยู่ช่องเดิม", kit.CLAY, kit.put(ARROW, turn=90), 2),
    ("หันซ้าย", "หมุนตัวไปทางซ้าย อยู่ช่องเดิม", kit.PLUM, kit.put(ARROW, turn=-90), 2),
    ("ทำซ้ำ 2 ครั้ง", "ทำคำสั่งในกรอบสองรอบ", kit.INDIGO, LOOP, 1),
    ("ทำซ้ำ 3 ครั้ง", "ทำคำสั่งในกรอบสามรอบ", kit.INDIGO, LOOP, 1),
    ("ถ้าเจอหิน", "ให้หันขวาก่อนเดินต่อ", kit.SOFT, STONE, 1),
    ("เก็บดาว", "หยิบดาวเมื่อยืนในช่องเดียวกัน", "#c98d1c", STAR, 1),
)


def _image(svg: str, attributes: str) -> str:
    code = b64encode(svg.encode()).decode()
    return f'<img {attributes} src="data:image/svg+xml;base64,{code}" alt="">'


def _style(title: str) -> str:
    return (PAPERS / "paper.css").read_text(encoding="utf-8").replace("{title}", title)


def _band(name: str | None) -> str:
    return (
        _image(kit.sheet(kit.band(0, 66, name), kit.WHITE, 1600, 66), 'class="band"')
        if name
        else ""
    )


def _card(words, hint, fill, sign) -> str:
    face = kit.rect(0, 0, 240, 240, fill, 30) + kit.put(sign, 120, 120)
    picture = _image(kit.sheet(face, kit.WHITE, 240, 240), "")
    return f'<div class="card">{picture}<b>{words}</b><span>{hint}</span></div>'


def _parts() -> dict[str, str]:
    """Returns the drawn parts which papers name in braces."""
    ground = kit.sheet(kit.rect(0, 0, 1600, 1132, kit.cloth("teal")), kit.TEAL, 1600, 1132)
    crest = kit.area("M0 60a60 60 0 1 1 120 0a60 60 0 0 1 -60 60H0Z", kit.DEEP)
    crest += kit.circle(60, 52, 28, kit.MARIGOLD)
    cards = "".join(_card(*card[:4]) * card[4] for card in CARDS)
    return {
        "{ground}": _image(ground, 'class="ground"'),
        "{crest}": _image(kit.sheet(crest, kit.WHITE, 120, 120), 'height="62"'),
        "{cards}": cards,
    }


def write_paper(name: str) -> Path:
    """Prints one paper and returns the file written."""
    title, cloth = TITLES[name]
    body = (PAPERS / f"{name}.html").read_text(encoding="utf-8")
    for mark, drawn in _parts().items():
        body = body.replace(mark, drawn)
    head = f"<meta charset='utf-8'><title>{title}</title><style>{_style(title)}</style>"
    page = f"<!doctype html><html lang='th'>{head}<body>{_band(cloth)}{body}</body></html>"
    return _print(page, FILES / f"{name}.pdf")


def _print(html: str, target: Path) -> Path:
    with sync_playwright() as play:
        browser = open_browser(play)
        page = browser.new_page()
        page.set_content(html)
        page.pdf(path=target, prefer_css_page_size=True, print_background=True, tagged=True)
        browser.close()
    return target


WRITERS = {name: partial(write_paper, name) for name in TITLES}
