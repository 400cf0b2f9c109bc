"""Somebody at a browser, with notes of what should not happen there."""

OWN_SCHEMES = ("data:", "blob:", "about:")
# Wagtail's checks of the content tell the console what the editor is shown beside the page.
CONTENT_CHECKS = "axe.run results"
# They start anew with each change of a preview, now and then before the last ones ended.
CHECKED_TWICE = "Axe is already running"
# Only the tests of reading without a line have the service worker at work.
NO_WORKER = "Service Worker registration blocked"


class Visitor:
    """One tab; `complaints` and `strangers` grow while it is used."""

    def __init__(self, context, site_url):
        self.site_url = site_url
        self.complaints = []
        self.strangers = []
        context.on("request", self._note_request)
        context.on("console", self._note_message)
        context.on("weberror", self._note_error)
        self.page = context.new_page()

    def _note_request(self, request):
        if not request.url.startswith((f"{self.site_url}/", *OWN_SCHEMES)):
            self.strangers.append(request.url)

    def _note_error(self, error):
        if CHECKED_TWICE not in str(error.error):
            self.complaints.append(str(error.error))

    def _note_message(self, message):
        # That a missing page is missing is told by its status; the browser says it once more.
        is_own_status = message.location["url"] == self.page.url
        is_told_already = is_own_status or message.text.startswith((CONTENT_CHECKS, NO_WORKER))
        if message.type in ("error", "warning") and not is_told_already:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def open(self, address):
        """Go to an address of the site and wait for all that it loads; returns the answer."""
        return self.page.goto(address, wait_until="load")

    def log_in(self, email, password, place="/admin/"):
        """Come to a place that is for those who are logged in, by the login form."""
        self.open(place)
        self.page.locator("input[name=login]").fill(email)
        self.page.locator("input[name=password]").fill(password)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(f"{self.site_url}{place}")

    def look_at_everything(self):
        """Scroll to the end, so that what waits for being seen is loaded too."""
        self.page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
        self.page.wait_for_load_state("networkidle")
