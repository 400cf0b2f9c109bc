"""Forms that the admin uses for our pages."""

from django.forms import SlugField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm


class BasePageForm(WagtailAdminPageForm):
    """A page form whose address may be left empty: the page then makes a good one itself."""

    slug = SlugField(
        label=_("Address"),
        required=False,
        max_length=255,
        help_text=_("Small English letters, digits and hyphens. Leave it empty and it is made."),
    )
