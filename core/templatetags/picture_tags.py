"""Pictures in the sizes and formats that a reader's browser may choose from."""

from django import template
from django.conf import settings
from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

register = template.Library()


@register.simple_tag
def responsive(image, sizes_made, **attributes):
    """Return a <picture> with `sizes_made`, as width-{640,1280}, in each of PICTURE_FORMATS."""
    if not image:
        return ""
    formats = f"format-{{{','.join(settings.PICTURE_FORMATS)}}}"
    filters = [Filter(spec=spec) for spec in Filter.expand_spec([formats, sizes_made])]
    return Picture(get_renditions_or_not_found(image, filters), attributes).__html__()
