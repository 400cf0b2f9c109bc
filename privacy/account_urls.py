"""What is held on oneself, below the account area."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import account_views as views

urlpatterns = decorate_urlpatterns(
    [
        path("", views.own_data, name="own_data"),
        path("export/", views.export, name="own_data_export"),
        path("consent/", views.consent, name="own_data_consent"),
        path("erase/", views.erase, name="own_data_erase"),
        path("erased/", views.erased, name="erased"),
    ],
    never_cache,
)
