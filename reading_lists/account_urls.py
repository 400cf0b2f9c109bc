"""One's own lists, below the account area."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .views import files, own, syncing

urlpatterns = decorate_urlpatterns(
    [
        path("", own.lists, name="own_reading_lists"),
        path("sync/", syncing.sync, name="sync_reading_lists"),
        path("keep/<uuid:work>/", own.keep, name="keep_page"),
        path("<uuid:key>/", own.detail, name="own_reading_list"),
        path("<uuid:key>/pdf/", files.own, name="own_reading_list_pdf"),
        path("<uuid:key>/delete/", own.delete, name="delete_reading_list"),
        path("<uuid:key>/<slug:action>/", own.change, name="change_reading_list"),
    ],
    never_cache,
)
