"""Pictures in the sizes and formats that a reader's browser may choose from."""

import re

from django import template
from django.conf import settings
from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

from core.saving_data import saves_data

register = template.Library()
LARGER = re.compile(r"\{(\w+),[^}]*\}")


@register.simple_tag(takes_context=True)
def responsive(context, image, sizes_made, **attributes):
    """Return a <picture> with `sizes_made`, as width-{640,1280}, in each of PICTURE_FORMATS.

    Who saves data is offered the smallest only.
    """
    if not image:
        return ""
    if saves_data(context.get("request")):
        sizes_made = LARGER.sub(r"\1", sizes_made)
    formats = f"format-{{{','.join(settings.PICTURE_FORMATS)}}}"
    filters = [Filter(spec=spec) for spec in Filter.expand_spec([formats, sizes_made])]
    return Picture(get_renditions_or_not_found(image, filters), attributes).__html__()
