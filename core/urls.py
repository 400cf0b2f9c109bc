from django.urls import path

from .files import serve_file
from .permanent import permanent_address
from .weave_views import weave

urlpatterns = [
    path("p/<slug:short_id>/", permanent_address, name="permanent_address"),
    path("files/weave/<slug:area>/<slug:seed>.svg", weave, name="weave"),
    path("files/<path:path>", serve_file, name="serve_file"),
]
