"""A teacher's own records, below the account area."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import views

urlpatterns = decorate_urlpatterns(
    [
        path("", views.own, name="adoptions_own"),
        path("new/<slug:short_id>/", views.record, name="adoption_record"),
        path("<int:pk>/", views.edit, name="adoption_edit"),
        path("<int:pk>/withdraw/", views.withdraw, name="adoption_withdraw"),
    ],
    never_cache,
)
