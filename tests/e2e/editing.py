"""The page editor of the admin, as an editor's hands use it."""

from contextlib import contextmanager

from django.utils.translation import override

from articles.models import ArticlePage

CHOOSE = "[data-chooser-action-choose]"


def thai_label(model, field, block):
    """Return what the editor reads on the button that adds a block."""
    with override("th"):
        stream = model._meta.get_field(field).stream_block
        return str(stream.child_blocks[block].label)


class PageEditor:
    def __init__(self, visitor, model=ArticlePage):
        self.visitor, self.page, self.model = visitor, visitor.page, model

    def create_below(self, parent):
        meta = self.model._meta
        self.visitor.open(f"/admin/pages/add/{meta.app_label}/{meta.model_name}/{parent.pk}/")

    def edit(self, page):
        self.visitor.open(f"/admin/pages/{page.pk}/edit/")

    def fill(self, name, text):
        self.page.locator(f"[name='{name}']").fill(text)

    def choose(self, name, label):
        self.page.locator(f"[name='{name}']").select_option(label=label)

    def write(self, place, text):
        """Type into the rich text editor of a field or block."""
        place.locator("[role=textbox][contenteditable=true]").first.click()
        self.page.keyboard.insert_text(text)

    def field(self, name):
        return self.page.locator(f"[data-contentpath='{name}']").first

    def add_block(self, field, block):
        """Add a block at the end of a stream; returns its place and the prefix of its inputs."""
        count = int(self.page.locator(f"[name='{field}-count']").input_value())
        stream = self.page.locator(f"[name='{field}-count'] ~ [data-streamfield-stream-container]")
        stream.locator(".c-sf-add-button").last.click()
        if len(self.model._meta.get_field(field).stream_block.child_blocks) > 1:
            label = thai_label(self.model, field, block)
            options = self.page.locator(".w-combobox [role=option]:visible")
            options.get_by_text(label, exact=True).first.click()
        prefix = f"{field}-{count}"
        place = self.page.locator(f"[data-streamfield-child]:has(> [name='{prefix}-deleted'])")
        place.wait_for()
        return place, f"{prefix}-value"

    def choose_in_modal(self, place, words):
        """Open a chooser, look for words and take the first hit."""
        place.locator(CHOOSE).first.click()
        self.search_in_modal(words)
        self.page.locator(
            ".modal-body .listing a, .modal-body a[data-chooser-modal-choice]"
        ).first.click()
        self.page.locator(".modal-dialog").wait_for(state="detached")

    def search_in_modal(self, words):
        dialog = self.page.locator(".modal-dialog")
        with self.page.expect_response(lambda answer: "/results/" in answer.url):
            dialog.locator("input[name=q]").fill(words)

    def fill_table(self, place, rows):
        """Type into the first cells of a table."""
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                lines = place.locator(".ht_master tbody tr")
                lines.nth(row).locator("td").nth(column).dblclick()
                self.page.keyboard.insert_text(text)
                self.page.keyboard.press("Enter")

    @contextmanager
    def preview(self):
        """Show the preview beside the form for a while; gives what is in it."""
        toggle = self.page.locator("[data-side-panel-toggle=preview]")
        toggle.click()
        yield self.page.frame_locator("[data-w-preview-target=iframe]:not([id*=old])").first
        toggle.click()

    def press_publish(self):
        footer = self.page.locator("footer")
        footer.locator(".w-dropdown__toggle").click()
        footer.locator("[name=action-publish]").click()

    def wait_until_saved(self):
        self.page.locator(".messages .success").wait_for()

    def publish(self):
        self.press_publish()
        self.wait_until_saved()
