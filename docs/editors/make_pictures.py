"""Make the pictures of the manual from a running site with its demo content.

    .venv/bin/python docs/editors/make_pictures.py http://127.0.0.1:8000 PASSWORD

It only looks: it saves nothing, and leaves each form as it found it.
"""

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

PICTURES = Path(__file__).parent / "pictures"
VIEW = {"width": 1180, "height": 760}
SCALE = 1.25  # sharp enough on good screens, small enough for the repository
QUALITY = 72
STILL = 1500  # ms until menus have opened and letters have come
EDITORS = {
    "article": "article",
    "innovation": "innovation",
    "best-practice": "bestpractice",
    "honor": "honor",
}
SCREENS = {
    "dashboard": "/admin/",
    "documents": "/admin/documents/",
    "account": "/admin/account/",
    "statistics": "/admin/readers-search/statistics/",
    "reading-statistics": "/admin/statistics/?period=90",
    "translations": "/admin/localize/reports/translations/",
    "learning-areas": "/admin/learning-areas/reviewers/",
    "people-import": "/admin/invitations/import/",
}


class Photographer:
    """Walks through the admin as one of the demo accounts and keeps what is seen."""

    def __init__(self, page, site):
        self.page, self.site = page, site

    def log_in(self, email, password):
        self.go("/admin/login/")
        self.page.locator("[name=username], [name=login]").first.fill(email)
        self.page.locator("[name=password]").fill(password)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(f"{self.site}/admin/")

    def go(self, address):
        self.page.goto(self.site + address, wait_until="load")

    def press(self, selector):
        self.page.locator(selector).locator("visible=true").first.click()

    def keep(self, name):
        self.page.wait_for_timeout(STILL)
        seen = Image.open(io.BytesIO(self.page.screenshot()))
        seen.convert("RGB").save(PICTURES / f"{name}.webp", quality=QUALITY, method=6)

    def edit_first(self, model):
        """Open the editor of a page of a type."""
        self.go(f"/admin/pages/usage/articles/{model}page/?ordering=title")
        links = self.page.locator("td.title a[href*='/edit/']")
        self.page.goto(self.site + links.last.get_attribute("href"), wait_until="load")


def take_screens(photographer):
    for name, address in SCREENS.items():
        photographer.go(address)
        photographer.keep(name)
    for name, model in EDITORS.items():
        photographer.edit_first(model)
        photographer.keep(name)


def take_list(photographer):
    photographer.go("/admin/all-pages/")
    photographer.press("button[aria-label='แสดงตัวกรอง']")
    photographer.keep("all-pages")


def keep_unsaved(route):
    """Let the editor show what is typed, but save none of it."""
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()


def take_editor(photographer):
    """Take what opens inside the editor of an article: blocks, images, sending."""
    page = photographer.page
    photographer.edit_first("article")
    photographer.press(".c-sf-add-button")
    page.locator("[role=option]").nth(2).hover()
    photographer.keep("blocks")
    photographer.edit_first("article")
    photographer.press("footer .w-dropdown__toggle")
    photographer.keep("submit")
    photographer.edit_first("article")
    photographer.press("[data-chooser-action-choose]")
    page.locator(".modal-body .listing img, .modal-body figure img").first.wait_for()
    photographer.keep("choose-image")


def take_checks(photographer):
    """Take what the editor says of a page that lacks something."""
    page = photographer.page
    photographer.edit_first("article")
    page.route("**/edit/", keep_unsaved)
    page.locator("[name=summary]").fill("")
    page.locator("[name=title]").fill("ชื่อเรื่องที่ยาวเกินกว่าจะอ่านจบในแวบเดียว " * 4)
    photographer.press("[data-side-panel-toggle=checks]")
    page.locator("[data-checks-panel] [data-content-checker-row]").first.wait_for()
    photographer.keep("checks")
    photographer.press("[data-side-panel-toggle=checks]")


def take_page_screens(photographer):
    """Take what belongs to one page: its history, its settings, who may see it."""
    page = photographer.page
    photographer.edit_first("article")
    page.goto(page.url.replace("/edit/", "/history/"), wait_until="load")
    photographer.keep("history")
    photographer.edit_first("article")
    page.get_by_role("tab", name="ตั้งค่า").click()
    photographer.keep("settings")
    photographer.edit_first("article")
    photographer.press("[data-side-panel-toggle=status]")
    page.get_by_role("button", name="เปลี่ยนสิทธิ์การเข้าดู").first.click()
    photographer.keep("privacy")


def take_uses(photographer):
    """Take what a teacher tells of using a work, where it is decided and where it is read."""
    photographer.go("/admin/")
    photographer.press("[data-list=adoptions] li a")
    photographer.keep("use-of-work")
    photographer.press("main a[href^='/innovations/'], main a[href^='/best-practices/']")
    photographer.page.locator("#adoptions").scroll_into_view_if_needed()
    photographer.keep("uses-on-page")


def take_personal_data(photographer):
    """Take the form that everybody finds below a page, and the screen that erases somebody."""
    photographer.go("/innovations/")
    photographer.press("main .card a")
    photographer.press("footer a[href^='/takedown/']")
    photographer.keep("takedown-form")
    photographer.go("/admin/snippets/core/person/")
    # Not the first one, who is the head: nobody erases themselves there.
    photographer.press("tbody tr:nth-child(3) [data-controller=w-dropdown] button")
    photographer.press("a[href$='/erase/']")
    photographer.keep("erase-person")


TAKES = [
    take_screens,
    take_list,
    take_editor,
    take_page_screens,
    take_checks,
    take_uses,
    take_personal_data,
]


def main(site, password):
    with sync_playwright() as tools:
        browser = tools.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        context = browser.new_context(viewport=VIEW, device_scale_factor=SCALE, locale="th-TH")
        photographer = Photographer(context.new_page(), site.rstrip("/"))
        context.on("dialog", lambda dialog: dialog.accept())
        photographer.log_in("head@demo.example", password)
        for take in TAKES:
            take(photographer)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
