"""What is done behind the back of whoever saved a page."""

from django.template.loader import render_to_string
from django.utils.translation import override
from django_tasks import task
from wagtail.coreutils import get_dummy_request
from wagtail.models import Page, ReferenceIndex

from .access import is_live
from .models import Document, Image
from .related import relate
from .texts import read_document

CARD = "includes/page_card.html"


def shows_pictures(page):
    """Tell whether the published content of a page refers to an image of ours."""
    references = ReferenceIndex.get_references_for_object(page)
    return any(r.to_content_type.model_class() is Image for r in references)


@task()
def draw_pictures(page_id):
    """Make the sizes of a page's pictures, so that its first reader does not wait for them."""
    page = Page.objects.filter(pk=page_id).specific().first()
    if page is None or not is_live(page):
        return
    request = get_dummy_request(path=page.get_url() or "/")
    with override(page.locale.language_code):
        page.serve(request).render()
        render_to_string(CARD, {"page": page}, request=request)


@task()
def relate_page(page_id):
    """Find what to read after a page."""
    page = Page.objects.filter(pk=page_id).specific().first()
    if page is not None and is_live(page):
        relate(page)


@task()
def read_text(document_id):
    """Read the text of an uploaded file, which may take as long as its limits allow."""
    document = Document.objects.filter(pk=document_id).first()
    if document is not None:
        read_document(document)
