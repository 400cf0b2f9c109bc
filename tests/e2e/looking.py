"""What is looked for on every page: axe's rules, and text that fits whatever the reader sets."""

from contextlib import contextmanager
from functools import partial

from axe_playwright_python.sync_playwright import Axe

AXE = Axe().axe_script
# What passes is not told: to gather it takes longer than to look for what does not.
TOLD = {"resultTypes": ["violations", "incomplete"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
GRAVE = {"serious", "critical"}
# Rule → parts of what axe says when it leaves it open, as judged in docs/accessibility.md.
JUDGED = {
    "aria-valid-attr-value": ["aria-controls"],
    "color-contrast": [
        "due to a pseudo element",
        "it partially overlaps other elements",
        "it is overlapped by another element",
    ],
}
# 320 px is a screen of 1280 px at 400 % (WCAG 1.4.10).
WIDTHS = [320, 360, 768, 1280]
# What is out of sight is laid out too: until then it has no place, and keeps in what sticks out.
DRAWN = "* { content-visibility: visible !important }"
# WCAG 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""
# What sticks out of the window to the right; what scrolls inside its own box may.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => element && (["auto", "scroll", "hidden", "clip"].includes(
    getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
    .map((e) => e.tagName + "." + e.className + " " + Math.round(e.getBoundingClientRect().right))
    .slice(0, 5).concat(["page " + document.documentElement.scrollWidth]);
}"""
# Text that its box cuts off. A teaser is cut to two lines by design, and whole on its page.
CUT_OFF = """() => [...document.body.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  return e.textContent.trim() && e.checkVisibility() && style.webkitLineClamp === "none"
    && [style.overflowX, style.overflowY].some((flow) => ["hidden", "clip"].includes(flow))
    // What is 1 px wide, or drawn out of its box by its indent, is there to be heard.
    && e.clientWidth > 1 && style.textIndent === "0px"
    && !e.closest(".visually-hidden, select, svg")
    && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2);
}).map((e) => e.tagName + "." + e.className)"""
MOVING = """() => document.getAnimations().length
  + (getComputedStyle(document.documentElement).scrollBehavior === "smooth")"""


def lines(found):
    """Return one line for each place of axe's findings."""
    return [
        f"{rule['id']}: {node['html'][:160]} | {node.get('failureSummary', '')[:300]}"
        for rule in found
        for node in rule["nodes"]
    ]


def is_judged(rule):
    """Tell whether all that axe leaves open of a rule is as judged."""
    parts = JUDGED.get(rule["id"], [])
    said = [(node["any"] + node["all"] + node["none"])[0]["message"] for node in rule["nodes"]]
    return all(any(part in message for part in parts) for message in said)


def asked_again(page, options=None):
    """Return what axe says of a page that has its script."""
    return page.evaluate("options => axe.run(options)", {**TOLD, **(options or {})})


def asked(page, options=None):
    """Return what axe says of a page."""
    page.evaluate(AXE)
    return asked_again(page, options)


def findings(answer):
    """Return where a rule of axe is broken, or left open without having been judged."""
    left_open = [rule for rule in answer["incomplete"] if not is_judged(rule)]
    return lines(answer["violations"]) + lines(left_open)


def grave_findings(page, options=None):
    """Return where a serious or critical rule is broken; for screens that are mostly Wagtail's."""
    answer = asked(page, options)
    return lines(rule for rule in answer["violations"] if rule["impact"] in GRAVE)


def findings_by_night(page):
    """Return what axe finds of the colours, which are all that differs by night."""
    page.emulate_media(color_scheme="dark")
    found = findings(asked_again(page, CONTRAST))
    page.emulate_media(color_scheme="light")
    return found


def findings_by_day_and_by_night(page, language):
    """Return what axe finds; the colours of the night are the same in both languages."""
    with own_style_sheet(page) as write:
        write(DRAWN)
        by_day = findings(asked(page))
        return by_day + findings_by_night(page) if language == "th" else by_day


@contextmanager
def own_style_sheet(page):
    """Give what writes a style sheet as an add-on does: the page's policy is not asked."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    sheet = session.send("CSS.createStyleSheet", {"frameId": frame})["styleSheetId"]
    write = partial(session.send, "CSS.setStyleSheetText")
    yield lambda text: write({"styleSheetId": sheet, "text": text})
    write({"styleSheetId": sheet, "text": ""})
    session.detach()


def misfits(page):
    """Return what is wider than the screen, with the largest text too, and what is cut off."""
    found = []
    with own_style_sheet(page) as write:
        write(DRAWN)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            size = "normal" if width == WIDTHS[0] else "largest"
            page.evaluate("size => document.documentElement.dataset.textSize = size", size)
            found += [f"{width} {size}: {line}" for line in page.evaluate(STICKING_OUT)]
        page.evaluate("document.documentElement.dataset.textSize = 'normal'")
        write(DRAWN + SPACING)
        return found + misfits_with_wide_spacing(page)


def misfits_with_wide_spacing(page):
    """Return what does not fit a phone when the reader sets letters, words and lines apart."""
    page.set_viewport_size({"width": 360, "height": 800})
    found = page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)
    return [f"wide spacing: {line}" for line in found]


def movements(page):
    """Return how much moves although the reader asked for less movement."""
    page.emulate_media(reduced_motion="reduce")
    found = page.evaluate(MOVING)
    page.emulate_media(reduced_motion="no-preference")
    return found
