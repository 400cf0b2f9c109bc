"""Pages for a list, fetched together with what their cards show."""

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images import get_image_model

CARD_SIZES = "fill-"  # in the filters of pictures on cards


def with_cards(pages):
    """Return the pages with what a card shows beside the page, in a few queries for all of them."""
    return pages.select_related(*pages.model.card_relations).prefetch_related(
        "learning_areas", "people"
    )


def with_areas(pages):
    """Return pages of any types, each with its learning areas, for a query a type."""
    listed = list(pages)
    for model in {type(page) for page in listed}:
        alike = [page for page in listed if type(page) is model]
        prefetch_related_objects(alike, "learning_areas")
    return listed


def with_pictures(pages):
    """Return the pages of a list, each knowing its `card_picture`, for two queries in all."""
    listed = list(pages)
    keys = {page.pk: first_picture(page) for page in listed}
    images = get_image_model().objects.in_bulk({key for key in keys.values() if key})
    model = get_image_model().renditions.rel.related_model
    sizes = model.objects.filter(filter_spec__contains=CARD_SIZES)
    prefetch_related_objects(
        list(images.values()), Prefetch("renditions", sizes, to_attr="prefetched_renditions")
    )
    for page in listed:
        page.card_picture = images.get(keys[page.pk])
    return listed


def first_picture(page):
    """Return the id of the cover, or of the first of the page's pictures, or None."""
    pictures = getattr(page, "pictures", None)
    if page.cover_id or not pictures:
        return page.cover_id
    # As stored, because a stream fetches all of its pictures at the first look.
    return (pictures.raw_data[0]["value"].get("image") or {}).get("image")
