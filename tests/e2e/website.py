"""The content that the browser tests look at: some of the demo, and a page with every block."""

from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale, PageViewRestriction

from articles.models import ArticlePage, InnovationPage
from core.models import User
from home.loading.files import Library
from home.loading.front import dress_front
from home.loading.pages import load_page
from home.loading.register import load_logins, load_persons, load_schools
from home.loading.sources import read_folder
from tests.factories.adoptions import make_adoption, make_teacher
from tests.factories.files import make_image
from tests.factories.pages import make_article, restrict

SAMPLES = 3  # pages of each type; the whole demo takes a minute to load
PLAIN_ADDRESSES = {
    "home": "/",
    "articles": "/articles/",
    "news list": "/news/",
    "innovations": "/innovations/",
    "best practices": "/best-practices/",
    "honors": "/honors/",
    "filtered list": "/articles/?learning_area=thai&sort=title",
    "search": "/search/?q=การอ่าน",
    "search without a hit": "/search/?q=zzzzzz",
    "search without words": "/search/",
    "schools": "/schools/",
    "schools by place": "/schools/?view=place",
    "school": "/schools/99010001/",
    "missing page": "/nothing-here/",
    "reading lists": "/reading-lists/",
    "page without a line": "/offline/",
    "privacy notice": "/privacy/",
    "takedown": "/takedown/",
    "accessibility statement": "/accessibility/",
}
PAGES = {
    "articles": "article",
    "news": "news",
    "innovations": "innovation",
    "best_practices": "best practice",
    "honors": "honor",
}
BESIDE = ["person", "stories", "share sheet"]
NAMES = [*PLAIN_ADDRESSES, *PAGES.values(), *BESIDE, "honor year", "every block", "password"]
CHART = {
    "title": "คำที่อ่านถูกในหนึ่งนาที",
    "kind": "line",
    "unit": "คำ",
    "rows": [{"label": "พฤษภาคม", "value": 31}, {"label": "มิถุนายน", "value": 48}],
}
COMPOUNDS = ["โรงเรียนนวัตกรรมต้นแบบ", "ห้องเรียนแห่งนวัตกรรมการอ่าน"]
LONG_TITLE = "การจัดการเรียนรู้เชิงรุกเพื่อพัฒนาการอ่านออกเขียนได้ของนักเรียนชั้นประถมศึกษาปีที่ 1 ด้วยกิจกรรมเสริมแรงทุกวัน"


def blocks_of_words():
    callout = {"title": "ลองทำดู", "text": "<p>เริ่มวันละห้านาที</p>"}
    return [
        ("heading", {"text": "เริ่มจากสิ่งที่เด็กอ่านได้", "level": "2"}),
        ("text", "<p>อ่านวันละ <b>สิบนาที</b></p><ul><li>คำคุ้นตา</li><li>คำใหม่</li></ul>"),
        ("heading", {"text": "ลองในห้องเรียน", "level": "3"}),
        *[("callout", {**callout, "kind": kind}) for kind in ("tip", "example", "idea", "warning")],
        ("steps", [{"title": "ชวนคุยจากภาพ", "text": "<p>ให้เด็กเล่า</p>"}]),
        ("quote", {"text": "หนูอ่านเองได้แล้ว", "by": "นักเรียนชั้น ป.1"}),
    ]


def blocks_of_media(library):
    image = library.image("reading-corner.webp")
    image.contextual_alt_text, image.decorative = "เด็กสามคนอ่านหนังสือที่มุมห้อง", False
    pictures = ArticlePage.body.field.stream_block.child_blocks["picture"]
    picture = pictures.normalize({"image": image, "caption": "มุมอ่านของห้อง ป.1"})
    film = {"title": "จังหวะไม้ไผ่", "file": library.media("bamboo-rhythm.webm")}
    elsewhere = {"title": "ที่อื่น", "address": "https://www.youtube.com/watch?v=aqz-KE-bpKQ"}
    documents = ["reading-plan-p1.pdf", "reading-record.xlsx"]
    return [
        ("picture", picture),
        ("gallery", [picture, picture]),
        ("video", film),
        ("video", elsewhere),
        ("audio", {"title": "เสียงพยัญชนะ", "file": library.media("phonics-sounds.ogg")}),
        ("documents", [library.document(name) for name in documents]),
    ]


def blocks_of_data():
    table = {
        "data": [["วัน", "กิจกรรม", "เวลา"], ["จันทร์", "อ่านออกเสียงพร้อมกันทั้งห้อง", "20 นาที"]],
        "first_row_is_table_header": True,
        "table_caption": "ตารางของสัปดาห์",
    }
    return [
        ("table", table),
        ("figures", [{"value": "11 → 19", "label": "เด็กที่อ่านคล่อง"}]),
        ("chart", CHART),
        ("formula", {"text": "พื้นที่ = กว้าง × ยาว", "caption": "สี่เหลี่ยมผืนผ้า"}),
        ("code", {"language": "Scratch", "text": "เดิน 10 ก้าว แล้วเลี้ยวขวา 90 องศา " * 8}),
        ("related_pages", list(ArticlePage.objects.live()[:2])),
    ]


def every_block(library):
    """Return a body with one of each block, in the groups that the writer sees."""
    return [*blocks_of_words(), *blocks_of_media(library), *blocks_of_data()]


def translated(page):
    """Return the English page of a Thai one, made if the demo has none."""
    english = Locale.objects.get(language_code="en")
    if page.has_translation(english):
        return page.get_translation(english)
    copy = page.copy_for_translation(english)
    copy.save_revision().publish()
    return copy


def load_samples(library):
    """Load a few pages of each type; returns the last of each by its name here."""
    pages = {}
    for folder, name in PAGES.items():
        for slug, data in list(read_folder(folder).items())[:SAMPLES]:
            pages[name], _made = load_page(folder, slug, data, library)
    return pages


def load_content(password):
    """Fill the empty library; returns {name: Thai page}."""
    load_schools()
    load_persons()
    load_logins(password)
    library = Library()
    pages = load_samples(library)
    pages["honor year"] = pages["honor"].get_parent().specific
    pages["every block"] = make_article(title=LONG_TITLE, body=every_block(library))
    pages["password"] = make_article(title="เฉพาะผู้มีรหัส")
    restrict(pages["password"], PageViewRestriction.PASSWORD, password="เปิด")
    for title in COMPOUNDS:
        make_article(title=title)
        make_image(title)
    dress_front(library)
    return pages


def addresses_of(pages):
    return {name: page.get_url() for name, page in pages.items()}


def addresses_beside(pages):
    """Return where it is told who made a page and who used a work, and its sheet for the wall."""
    work, head = pages["innovation"], User.objects.get(email="head@demo.example")
    make_adoption(work, head, make_teacher("99010002", first_name="มาลี"))
    maker = next(person for person in pages["article"].persons if person.has_consented)
    stories = reverse("adoption_stories", args=[work.identity.short_id])
    sheet = reverse("share_sheet", args=[work.identity.short_id])
    return {"person": maker.get_absolute_url(), "stories": stories, "share sheet": sheet}


class Website:
    """The addresses of the content by language and name, and who may edit it."""

    # Who may publish alone what they wrote; everybody else needs a reviewer.
    EDITOR = "admin@demo.example"
    SUPERVISOR = "supervisor@demo.example"
    PASSWORD = "สาธิต-2569-อ่าน"

    def __init__(self, addresses, work):
        self.url = None
        self.addresses = addresses
        # What others use, and readers keep.
        self.work = InnovationPage.objects.get(pk=work)

    @classmethod
    def fill(cls):
        """Fill the library; returns what one has to know to make the website of it."""
        with override("th"), transaction.atomic():
            thai = load_content(cls.PASSWORD)
            english = {name: translated(page) for name, page in thai.items()}
            plain = {**PLAIN_ADDRESSES, **addresses_beside(thai)}
            restrict(english["password"], PageViewRestriction.PASSWORD, password="open")
        call_command("rebuild_search", verbosity=0)
        in_english = {name: f"/en{there}" for name, there in plain.items()}
        addresses = {
            "th": {**plain, **addresses_of(thai)},
            "en": {**in_english, **addresses_of(english)},
        }
        return {"addresses": addresses, "work": thai["innovation"].pk}

    def address(self, language, name):
        return self.addresses[language][name]
