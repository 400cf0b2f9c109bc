"""A person's notices, below the account area."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import views

urlpatterns = decorate_urlpatterns(
    [
        path("", views.notices, name="notices"),
        path("read/", views.read_all, name="notices_read"),
        path("settings/", views.preferences, name="notice_settings"),
        path("unsubscribe/<str:token>/", views.unsubscribe, name="notice_unsubscribe"),
        path("<int:pk>/", views.open_notice, name="notice"),
    ],
    never_cache,
)
