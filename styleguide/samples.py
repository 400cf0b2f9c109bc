"""What the components are shown with: the latest of the library itself, and made up words."""

from django import forms
from django.core.paginator import Paginator
from wagtail.models import Locale

from articles.models import ArticlePage, BestPracticePage, HonorPage, InnovationPage, NewsPage
from core.cards import with_cards
from core.models import Document, Image, Person
from schools.models import School

CARD_TYPES = [ArticlePage, InnovationPage, BestPracticePage]
A_FEW = 3
LONG = "การจัดการเรียนรู้เชิงรุกเพื่อพัฒนาการอ่านออกเขียนได้ของนักเรียนชั้นประถมศึกษาปีที่ 1"
REFUSED = {"refused-email": "ครู@", "refused-grade": "p1", "refused-story": LONG}
# Two marks above, one below, and all of them in one line.
MARKS = "ที่ นั้น น้ำ ปู่ ฏิ ญู กตัญญู ผู้ใหญ่"
STEPS = ["h2", "h3", "h4", "lead", "prose", "body", "meta", "kind"]
MESSAGES = {
    "": "ส่งแล้ว ขอบคุณมาก",
    "warning": "ยังขาดใบยินยอมของผู้ปกครอง",
    "error": "ยังส่งไม่ได้ โปรดดูช่องที่มีเครื่องหมาย",
}


class SampleForm(forms.Form):
    name = forms.CharField(label="ชื่อผลงาน", help_text="เขียนให้คนอื่นรู้ว่าช่วยเรื่องอะไร")
    email = forms.EmailField(label="อีเมล")
    grade = forms.ChoiceField(label="ระดับชั้น", choices=[("p1", "ป.1"), ("p2", "ป.2")])
    story = forms.CharField(label="เล่าให้ฟัง", widget=forms.Textarea(attrs={"rows": 3}))
    agreed = forms.BooleanField(label="ยินดีให้ผู้อื่นนำไปใช้")


def latest(model, number=A_FEW):
    """Return the latest pages of a type that everybody may see."""
    pages = model.objects.live().public().filter(locale=Locale.get_active())
    return with_cards(pages.order_by("-first_published_at"))[:number]


def blocks():
    """Return one of each kind of block that the articles have, in the order of their kinds."""
    found = {}
    for page in ArticlePage.objects.live().public().filter(locale=Locale.get_active()):
        for block in page.body:
            found.setdefault(block.block_type, block)
    kinds = ArticlePage.body.field.stream_block.child_blocks
    return [found[kind] for kind in kinds if kind in found]


def chosen_filters():
    """Return filters as lists have them, one of them in use."""
    area = [("thai", "ภาษาไทย", 12, True), ("mathematics", "คณิตศาสตร์", 9, False)]
    year = [("2569", "2569", 17, False), ("2568", "2568", 21, False)]
    keys = ("value", "label", "count", "selected")
    return [
        {"name": name, "label": label, "choices": [dict(zip(keys, c, strict=True)) for c in made]}
        for name, label, made in (("area", "กลุ่มสาระการเรียนรู้", area), ("year", "ปีการศึกษา", year))
    ]


def hit(page):
    """Return a page as the search shows what it found."""
    return {
        "type": page.search_type,
        "type_label": page.kind_label,
        "title": page.title,
        "url": page.url,
        "snippet": page.summary,
        "meta": [page.school.name] if page.school else [],
        "is_picked": True,
        "note": "ใช้ประกอบการนิเทศภาคเรียนนี้",
    }


def everything():
    """Return what the templates of the styleguide draw."""
    cards = [page for model in CARD_TYPES for page in latest(model, 1)]
    return {
        "long": LONG,
        "marks": MARKS,
        "examples": ["การอ่าน", "PLC", "ห้องเรียนคละชั้น"],
        "type_steps": STEPS,
        "messages_shown": MESSAGES,
        "cards": cards,
        "hits": [hit(page) for page in cards[:1]],
        "news": latest(NewsPage),
        "honors": latest(HonorPage),
        "blocks": blocks(),
        "people": Person.objects.all()[:A_FEW],
        "documents": Document.objects.all()[:A_FEW],
        "image": Image.objects.first(),
        "schools": School.objects.filter(archived=False)[:A_FEW],
        "filters": chosen_filters(),
        "items": Paginator(range(97), 12).page(4),
        "form": SampleForm(),
        "refused_form": SampleForm(REFUSED, prefix="refused"),
    }
