"""The links that rich text offers: Wagtail's, with labels where it makes them of fields' names.

Stands before Wagtail's own addresses, which keep their names.
"""

from django.forms.utils import pretty_name
from django.urls import path
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import chooser
from wagtail.utils.urlpatterns import decorate_urlpatterns


class NamedFields:
    """A form whose fields without a label are called by their names in the language in force."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if field.label is None:
                field.label = gettext(pretty_name(name))


def named(view):
    """Return the view with such a form."""
    form = view.form_class
    named_form = type(form.__name__, (NamedFields, form), {})
    return type(view.__name__, (view,), {"form_class": named_form})


urlpatterns = decorate_urlpatterns(
    [
        path("choose-external-link/", named(chooser.ExternalLinkView).as_view()),
        path("choose-email-link/", named(chooser.EmailLinkView).as_view()),
        path("choose-phone-link/", named(chooser.PhoneLinkView).as_view()),
        path("choose-anchor-link/", named(chooser.AnchorLinkView).as_view()),
    ],
    # Decorated as Wagtail decorates its own.
    lambda view: never_cache(require_admin_access(view)),
)
