"""Requests a second of pages, kept and not, beside another site that is served the same way.

The other site is Wagtail's demonstration site, or one that has the same pages. The program wrk
makes the load, because one in Python would take more of the processor than the server.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

SECONDS = 5
QUESTIONS = 300
TAB = "\t"
# Asks for each of the paths in turn, and says what wrk itself does not: the 95th percentile.
SCRIPT = """
local paths, n = {{ {paths} }}, 0
request = function()
  n = n % #paths + 1
  return wrk.format("GET", paths[n])
end
done = function(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.timeout + summary.errors.read
  io.write(string.format("p50=%f p95=%f failed=%d\\n",
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, failed))
end
"""
SESSION = "Cookie: sessionid=somebody"  # enough for the answer to be nobody else's
ARTICLE, INDEX = "article", "index with filters"
OURS = {
    ARTICLE: "/articles/a-child-with-ld-in-my-class/",
    INDEX: "/innovations/?learning_area=thai",
    "home page": "/",
}
THEIRS = {ARTICLE: "/blog/wild-yeast/", INDEX: "/breads/"}


class Mode(NamedTuple):
    """How our pages are asked for, and with what settings they are served."""

    name: str
    connections: int
    header: str = ""
    settings: dict = {}


MODES = [
    Mode("kept", 8),
    Mode("with a session", 4, SESSION),
    Mode("drawn each time", 4, "", {"PAGE_CACHE_MEGABYTES": "0"}),
]


class Load(NamedTuple):
    """What a server did under load: requests a second, and milliseconds."""

    rate: float
    p50: float
    p95: float
    failed: int

    def __str__(self):
        failed = f"  {self.failed} FAILED" if self.failed else ""
        return f"{self.rate:8.1f}/s  p50 {self.p50:6.1f} ms  p95 {self.p95:6.1f} ms{failed}"


def load(site, paths, connections, header=""):
    """Ask a site for the paths for a few seconds, by so many at once; returns a `Load`."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT.format(paths=", ".join(f'"{path}"' for path in paths)))
        script.flush()
        threads, length = ["-t1", f"-c{connections}"], [f"-d{SECONDS}s", "-s", script.name]
        headers = ["-H", header] if header else []
        command = [shutil.which("wrk"), *threads, *length, *headers, site]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", printed)[1])
    p50, p95, failed = re.search(r"p50=([\d.]+) p95=([\d.]+) failed=(\d+)", printed).groups()
    return Load(rate, float(p50), float(p95), int(failed))


def is_possible():
    """Tell whether the program is there that makes the load."""
    return shutil.which("wrk") is not None


def of_other_site(site, say):
    """Print how the other site does; returns {kind of page: Load}."""
    found = {kind: _warmed(site, path, 4, "") for kind, path in THEIRS.items()}
    for kind, theirs in found.items():
        say(f"  {'other site, ' + kind:<40} {theirs}")
    return found


def of_our_site(site, mode, theirs, say):
    """Print how our pages do in a mode, and how many times the other site's rate that is."""
    for kind, path in OURS.items():
        ours = _warmed(site, path, mode.connections, mode.header)
        times = f"  {ours.rate / theirs[kind].rate:5.1f} ×" if kind in theirs else ""
        say(f"  {kind + ', ' + mode.name:<40} {ours}{times}")


def _warmed(site, path, connections, header):
    """Measure what every process has been asked for before."""
    load(site, [path], connections, header)
    return load(site, [path], connections, header)


def of_search(site, questions, say):
    """Print how the search page does for different questions; `questions` is a file of a set."""
    lines = Path(questions).read_text(encoding="utf-8").splitlines()[1 : QUESTIONS + 1]
    paths = [f"/search/?q={quote(line.partition(TAB)[0])}" for line in lines]
    say(f"  {'search page, 8 at once':<40} {load(site, paths, 8)}")
