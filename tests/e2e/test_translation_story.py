"""A page is translated, handed in, published by another, and agrees with its original."""

from xml.etree import ElementTree

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Locale, Page

from articles.models import InnovationPage
from tests.factories.files import make_document, make_image
from tests.factories.pages import make_innovation

from .visitor import Visitor

pytestmark = pytest.mark.browser

WORDS = {
    "กล่องนิทานสองภาษา": "Bilingual story box",
    "นิทานสั้นที่เด็กเล่าเอง": "Short stories that children tell themselves",
    "เด็กสองคนเปิดกล่องนิทาน": "Two children open the story box",
    "กล่องทำจากลังกระดาษ": "The box is made of cardboard",
    "ชวนเลือกหนึ่งเรื่อง": "Let them choose a story",
    "ให้เด็กหยิบทีละคน": "Every child takes one in turn",
}
THAI_TITLE, ENGLISH_TITLE = next(iter(WORDS.items()))
HEAD = "head@demo.example"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def make_original():
    """Return a live Thai page with a picture, a step and a file."""
    title, summary, alt, caption, step, text = WORDS
    image = make_image("กล่องนิทาน")
    image.contextual_alt_text, image.decorative = alt, False
    pictures = InnovationPage.pictures.field.stream_block.child_blocks["picture"]
    return make_innovation(
        title=title,
        summary=summary,
        pictures=[("picture", pictures.normalize({"image": image, "caption": caption}))],
        how_to=[("step", {"title": step, "text": f"<p>{text}</p>"})],
        files=[("file", make_document("แบบกล่อง", name="แบบ.pdf"))],
    )


def send_to_translation(visitor, original):
    """Ask for the English page, as the menu of the Thai one does; returns it."""
    visitor.open(reverse("wagtail_localize:submit_page_translation", args=[original.pk]))
    visitor.page.get_by_label("English").check()
    visitor.page.locator("main form [type=submit]").click()
    visitor.page.wait_for_url("**/edit/")
    return original.get_translation(Locale.objects.get(language_code="en"))


def translate(page):
    """Type each text into wagtail-localize's editor, and save it there."""
    for thai, english in WORDS.items():
        text = page.locator("li:not(:has(li li))").filter(has=page.get_by_text(thai, exact=True))
        text.get_by_role("button", name="แปล").click()
        text.locator("textarea").fill(english)
        text.get_by_role("button", name="บันทึก").click()
        expect(text.get_by_text(english, exact=True)).to_be_visible()


def hand_in(visitor, english):
    visitor.open(reverse("hand_in_translation", args=[english.pk]))
    visitor.page.locator("main form [type=submit]").click()
    expect(visitor.page.locator(".messages .success")).to_be_visible()


def publish_what_waits(visitor):
    """Find the translation among what waits for the head, and publish it in its editor."""
    page = visitor.page
    visitor.open("/admin/")
    page.locator("[data-list=waiting] a", has_text=ENGLISH_TITLE).click()
    page.locator("footer button[name=action][value=publish]").click()
    # With a warning: the address is a text as well, and stays as it is.
    expect(page.locator(".messages li", has_text=ENGLISH_TITLE)).to_be_visible()


@pytest.fixture(scope="module")
def both(browser, website, browser_context_args):
    """The Thai page, and the English one that a supervisor wrote and the head published."""
    original = make_original()
    writer, head = (
        Visitor(browser.new_context(**browser_context_args), website.url) for _who in range(2)
    )
    writer.log_in(website.SUPERVISOR, website.PASSWORD)
    english = send_to_translation(writer, original)
    translate(writer.page)
    hand_in(writer, english)
    assert not Page.objects.get(pk=english.pk).live
    head.log_in(HEAD, website.PASSWORD)
    publish_what_waits(head)
    for visitor in (writer, head):
        visitor.page.context.close()
    call_command("rebuild_search", verbosity=0)
    return original, InnovationPage.objects.get(pk=english.pk)


def read(visitor, page):
    assert visitor.open(page.get_url()).status == 200
    visitor.look_at_everything()
    return visitor.page.locator("main")


def test_the_english_page_is_live_with_its_picture_and_its_file(visitor, both):
    original, english = both
    assert english.live
    main = read(visitor, english)
    title, summary, alt, caption, step, text = WORDS.values()
    for shown in (title, summary, step, text):
        expect(main.get_by_text(shown, exact=True).first).to_be_attached()
    picture = main.locator(f"a[data-caption='{caption}']").get_by_alt_text(alt)
    assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth }")
    address = main.locator(".files a").first.get_attribute("href")
    assert visitor.page.request.get(address).ok
    assert read(visitor, original).locator(".files a").first.get_attribute("href") == address
    assert visitor.complaints == []


def alternates(visitor):
    links = visitor.page.locator("head link[rel=alternate][hreflang]").all()
    return {
        link.get_attribute("hreflang"): link.get_attribute("href").removeprefix(visitor.site_url)
        for link in links
    }


def test_the_switch_and_hreflang_lead_to_the_same_page_both_ways(visitor, both):
    pages = dict(zip(("th", "en"), both, strict=True))
    addresses = {code: page.get_url() for code, page in pages.items()}
    for here, there in (("th", "en"), ("en", "th")):
        read(visitor, pages[here])
        assert alternates(visitor) == addresses
        visitor.page.locator(f"header a.lang[hreflang={there}]").click()
        visitor.page.wait_for_url(f"**{addresses[there]}")
        expect(visitor.page.locator("html")).to_have_attribute("lang", there)
        expect(visitor.page.locator("h1")).to_have_text(pages[there].title)


@pytest.mark.parametrize(
    ("query", "address"), [(THAI_TITLE, "/search/"), ("bilingual story", "/en/search/")]
)
def test_each_search_finds_the_page_of_its_language(visitor, both, query, address):
    page = both[address.startswith("/en/")]
    visitor.open(f"{address}?q={query}")
    first = visitor.page.locator(".hits a").first
    expect(first).to_have_attribute("href", page.get_url())


def xml(visitor, address):
    answer = visitor.page.request.get(address)
    assert answer.ok
    return ElementTree.fromstring(answer.body())  # noqa: S314  our own


def path_of(address):
    return "/" + address.split("/", 3)[3]


def test_each_feed_has_the_page_of_its_language(visitor, both):
    for page, address in zip(both, ("/innovations/feed/", "/en/innovations/feed/"), strict=True):
        entries = xml(visitor, address).findall(f"{ATOM}entry")
        links = {path_of(entry.find(f"{ATOM}link").get("href")) for entry in entries}
        assert {other.get_url() for other in both} & links == {page.get_url()}


def test_the_sitemap_has_both_and_says_that_they_belong_together(visitor, both):
    addresses = {code: page.get_url() for code, page in zip(("th", "en"), both, strict=True)}
    found = {
        path_of(entry.findtext(f"{MAP}loc")): {
            link.get("hreflang"): path_of(link.get("href"))
            for link in entry.findall(f"{XHTML}link")
        }
        for entry in xml(visitor, "/sitemap.xml")
    }
    assert found[addresses["th"]] == found[addresses["en"]] == addresses
