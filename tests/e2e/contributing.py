"""A teacher with a phone: every tap and key is counted, as a hand would make them."""

from io import BytesIO
from pathlib import Path

import numpy
from PIL import Image as PillowImage

from contributions.models import Contribution

A_TAP, A_KEY = 1.0, 0.2  # seconds
UPLOAD = 1_000_000 / 8  # bytes a second: 1 Mbit/s
DOWNLOAD = 200_000
WEIGHT = 4_000_000  # bytes of a photograph
EMAIL = "teacher@demo.example"


def photograph(path, seed):
    """Write a photograph of some 4 MB, as a phone's camera makes it."""
    numbers = numpy.random.default_rng(seed)
    grain = numbers.integers(0, 70, (2448, 3264, 3), dtype=numpy.uint8)
    slope = numpy.linspace(0, 180, 3264, dtype=numpy.uint8)[None, :, None]
    picture = PillowImage.fromarray(grain + slope)
    for quality in range(95, 50, -3):
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality)
        if buffer.tell() <= WEIGHT * 1.1:
            break
    Path(path).write_bytes(buffer.getvalue())
    return path


class Phone:
    """The teacher's tab; `taps` and `keys` grow while it is used."""

    def __init__(self, visitor):
        self.visitor, self.page = visitor, visitor.page
        self.taps = self.keys = 0
        self.carried = []

    @property
    def seconds_of_the_hand(self):
        return self.taps * A_TAP + self.keys * A_KEY

    @property
    def seconds_of_the_line(self):
        """What the line took to carry, which does not depend on what else the machine does."""
        # Of files that are sent the browser tells no size but in the header.
        sent = [request.all_headers().get("content-length", 0) for request in self.carried]
        received = [request.sizes()["responseBodySize"] for request in self.carried]
        return sum(map(int, sent)) / UPLOAD + sum(received) / DOWNLOAD

    def slow_down(self):
        """Let the tab send no more than 1 Mbit a second, and note what is sent."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("Network.enable")
        line = {"offline": False, "latency": 150, "downloadThroughput": DOWNLOAD}
        session.send("Network.emulateNetworkConditions", {**line, "uploadThroughput": UPLOAD})
        self.page.on("requestfinished", self._note_request)

    def _note_request(self, request):
        self.carried.append(request)

    def tap(self, place):
        self.taps += 1
        place = self.page.locator(place) if isinstance(place, str) else place
        place.click()

    def write(self, name, text):
        """Tap into a field and type; the keys are counted, not waited for."""
        field = self.page.locator(f"[name='{name}']")
        self.tap(field)
        self.type(text)

    def type(self, text):
        self.keys += len(text)
        self.page.keyboard.insert_text(text)

    def choose_files(self, name, *paths):
        """Open the phone's chooser, tap each file and then its button."""
        self.taps += len(paths) + 1
        with self.page.expect_file_chooser() as chooser:
            self.tap(f"label[for={name}]")
        chooser.value.set_files([str(path) for path in paths])

    def go_on(self, step):
        self.tap(".steps-actions button[name=next]")
        self.page.wait_for_url(f"**/edit/{step}/")


def newest():
    return Contribution.objects.order_by("-pk").first()
