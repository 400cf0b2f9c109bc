"""The provider of oEmbed (oembed.com): other sites show a card where our address is pasted."""

from xml.etree import ElementTree

from django.http import HttpResponse, JsonResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.models import BasePage, SiteSettings
from core.shared_pages import subject_of

from .addresses import page_at
from .card import HEIGHT, WIDTH
from .picture_views import card_path

WIDEST = 600
READABLE = {"ensure_ascii": False}
KEPT = 3600
EMBED = """\
<blockquote class="knowledge-hub-card"><a href="{url}">\
<img src="{picture}" width="{width}" height="{height}" alt=""><br>{title}</a>\
<p>{description}</p></blockquote>"""


@require_safe
def oembed(request):
    """Describe a public page; 400 for a question that is none, 404 without page, 501 else."""
    form = request.GET.get("format", "json")
    if form not in WRITERS:
        return refuse(501, _("The format is json or xml."))
    try:
        limits = [size(request, name) for name in ("maxwidth", "maxheight")]
    except ValueError:
        return refuse(400, _("maxwidth and maxheight are whole numbers above 0."))
    if not request.GET.get("url"):
        return refuse(400, _("The address to describe is missing: url=…"))
    page = page_at(request, request.GET["url"])
    if not isinstance(page, BasePage):
        return refuse(404, _("There is no public page at this address."))
    response = WRITERS[form](description(request, page, *limits))
    response["Cache-Control"] = f"public, max-age={KEPT}"
    response["Access-Control-Allow-Origin"] = "*"
    return response


def size(request, name):
    """Return a limit from the address, or None; a ValueError for what is no size."""
    value = request.GET.get(name)
    if value is None:
        return None
    if not (value.isascii() and value.isdecimal() and int(value[:9]) > 0):
        raise ValueError(name)
    return int(value[:9])


def refuse(status, message):
    return JsonResponse({"error": message}, status=status, json_dumps_params=READABLE)


def description(request, page, maxwidth, maxheight):
    """Return what the specification asks for, in the language of the page."""
    with override(page.locale.language_code):
        subject, settings = subject_of(page, request), SiteSettings.for_request(request)
        name = settings.site_name
        picture = request.build_absolute_uri(card_path(subject, page.locale.language_code, name))
    width, height = measures(maxwidth, maxheight)
    found = {
        "version": "1.0",
        "type": "rich",
        "title": subject.title,
        "author_name": " · ".join(page.made_by),
        "provider_name": name,
        "provider_url": request.build_absolute_uri("/"),
        "cache_age": KEPT,
        "html": embed(request.build_absolute_uri(subject.path), picture, width, subject),
        "width": width,
        "height": height,
    }
    # A thumbnail may not be larger than asked for, and there is one size of it.
    if (maxwidth or WIDTH) >= WIDTH and (maxheight or HEIGHT) >= HEIGHT:
        found |= {"thumbnail_url": picture, "thumbnail_width": WIDTH, "thumbnail_height": HEIGHT}
    return found


def measures(maxwidth, maxheight):
    """Return width and height of the card: the picture, and below it title and summary."""
    width = min(WIDEST, maxwidth or WIDEST)
    height = round(width * HEIGHT / WIDTH) + 140
    return width, min(height, maxheight or height)


def embed(url, picture, width, subject):
    """Return the card as HTML without script or style."""
    return format_html(
        EMBED,
        url=url,
        picture=picture,
        width=width,
        height=round(width * HEIGHT / WIDTH),
        title=subject.title,
        description=subject.description,
    )


def as_json(found):
    return JsonResponse(found, json_dumps_params=READABLE)


def as_xml(found):
    root = ElementTree.Element("oembed")
    for name, value in found.items():
        ElementTree.SubElement(root, name).text = printable(str(value))
    written = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return HttpResponse(written, content_type="text/xml; charset=utf-8")


def printable(text):
    """Return a text without the signs that XML does not allow."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)


WRITERS = {"json": as_json, "xml": as_xml}
