"""What a reader with a small phone on a slow line waits for: `python -m tests.bench_browser URL`.

Prints the median of five cold visits to each page: the largest contentful paint, the layout shift
and the longest task (https://web.dev/articles/vitals), and what went over the wire.
"""

import sys
from collections import Counter
from statistics import median

from playwright.sync_api import sync_playwright

from tests.requirements import CHROMIUM

VISITS = 5
PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "is_mobile": True}
# 1.6 Mbit/s down and 750 kbit/s up in bytes a second, 150 ms.
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER = 4  # times, than this processor
SETTLED = 1500  # ms after the last load, in which nothing may move any more
PAGES = [
    "/",
    "/articles/",
    "/articles/a-child-with-ld-in-my-class/",
    "/innovations/",
    "/innovations/bamboo-rhythm-set/",
    "/best-practices/banana-company-of-pha-mek/",
    "/honors/",
    "/search/?q=%E0%B8%AD%E0%B9%88%E0%B8%B2%E0%B8%99",
]
OBSERVE = """
window.vitals = {lcp: 0, cls: 0, task: 0};
const see = (type, note) => new PerformanceObserver(
    (list) => list.getEntries().forEach(note)).observe({type, buffered: true});
see('largest-contentful-paint', (entry) => { vitals.lcp = entry.startTime; });
see('layout-shift', (entry) => { if (!entry.hadRecentInput) vitals.cls += entry.value; });
see('longtask', (entry) => { vitals.task = Math.max(vitals.task, entry.duration); });
"""


def visit(browser, address):
    """Return the vitals of one cold visit, and the bytes over the wire by kind."""
    context = browser.new_context(**PHONE, service_workers="block", locale="th-TH")
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    kinds, weight = {}, Counter()
    line.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    line.on(
        "Network.loadingFinished",
        lambda e: weight.update({kinds.get(e["requestId"], "Other"): e["encodedDataLength"]}),
    )
    page.add_init_script(OBSERVE)
    page.goto(address, wait_until="load", timeout=60_000)
    page.wait_for_timeout(SETTLED)
    vitals = page.evaluate("vitals")
    context.close()
    return vitals, weight


def measure(browser, site, path):
    visits = [visit(browser, site + path) for _time in range(VISITS)]
    lcp, cls, task = (median(v[name] for v, _weight in visits) for name in ("lcp", "cls", "task"))
    weight = visits[-1][1]
    own = sum(weight.values()) - weight["Image"]
    print(
        f"  {path[:44]:<44} LCP {lcp / 1000:4.2f} s  shift {cls:5.3f}  longest task {task:4.0f} ms"
        f"  {sum(weight.values()) / 1000:4.0f} KB, {own / 1000:3.0f} without pictures,"
        f" {weight['Script'] / 1000:3.0f} scripts",
        flush=True,
    )


def main(site):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for path in PAGES:
            measure(browser, site.rstrip("/"), path)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
