from django.urls import path

from .files import serve_file
from .permanent import permanent_address

urlpatterns = [
    path("p/<slug:short_id>/", permanent_address, name="permanent_address"),
    path("files/<path:path>", serve_file, name="serve_file"),
]
