"""A person's contributions, below the account area."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .uploading import FILES, PICTURES
from .views import beginning, detail, lists, steps, uploads

app_name = "contributions"
lists_of = [
    path("", lists.own, name="list"),
    path("school/", lists.of_school, name="school"),
    path("similar/", lists.similar, name="similar"),
    path("new/<slug:kind>/", beginning.NewView.as_view(), name="new"),
]
one = [
    path("<int:pk>/", detail.detail, name="detail"),
    path("<int:pk>/edit/<slug:step>/", steps.StepView.as_view(), name="step"),
    path("<int:pk>/pictures/", uploads.upload, {"kind": PICTURES}, name="pictures"),
    path("<int:pk>/files/", uploads.upload, {"kind": FILES}, name="files"),
    path("<int:pk>/take-out/", uploads.take_out, name="take_out"),
    path("<int:pk>/preview/", detail.preview, name="preview"),
    path("<int:pk>/send/", detail.send, name="send"),
    path("<int:pk>/withdraw/", detail.withdraw, name="withdraw"),
    path("<int:pk>/delete/", detail.delete, name="delete"),
    path("<int:pk>/comments/<int:comment>/reply/", detail.reply, name="reply"),
]
urlpatterns = decorate_urlpatterns([*lists_of, *one], never_cache)
