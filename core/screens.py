"""Screens of our own in the admin."""

from datetime import date, datetime

from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.snippets.views.snippets import InspectView

from .templatetags.hub_tags import thai_date, thai_moment


class AdminScreen(WagtailAdminTemplateMixin):
    """A screen that says its name at the end of the way that leads to it."""

    def get_breadcrumbs_items(self):
        here = {"url": "", "label": self.get_header_title()}
        return [*super().get_breadcrumbs_items(), here]


class PlainInspectView(InspectView):
    """Shows dates in the era of the language, and a dash where there is nothing."""

    def get_field_display_value(self, field_name, field):
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, datetime):
            return thai_moment(value)
        return thai_date(value, "full") if isinstance(value, date) else value or "–"
