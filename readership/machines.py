"""Who is no reader: robots by the names they give themselves, and pages fetched ahead."""

import re

# Browsers of people begin so, also those inside LINE and Facebook; Opera Mini keeps its own name.
BROWSERS = ("Mozilla/", "Opera/")
# Robots that run scripts like a browser say so. Cubot makes telephones.
_MACHINE = re.compile(
    r"(?<!cu)bot|crawl|spider|slurp|scan|fetch|monitor|preview|archive|validator|headless"
    r"|lighthouse|pagespeed|gtmetrix|pingdom|inspectiontool|read-aloud|mediapartners|phantomjs"
    r"|selenium|playwright|puppeteer|facebookexternal|whatsapp|python|java/|curl|wget|go-http"
    r"|okhttp|axios|node|libwww",
    re.IGNORECASE,
)
# Headers by which a browser says that nobody has asked for the page yet.
AHEAD = ("Sec-Purpose", "Purpose", "X-Moz")


def is_machine(agent):
    """Tell whether this agent is no browser of a person."""
    return not agent.startswith(BROWSERS) or bool(_MACHINE.search(agent))


def is_fetched_ahead(request):
    return any("pre" in request.headers.get(name, "").lower() for name in AHEAD)
