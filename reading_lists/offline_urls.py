"""What a browser needs to read without a line, and to put the library on its first screen."""

from django.urls import path

from .views import offline

urlpatterns = [
    path("offline/", offline.offline, name="offline"),
    path("manifest.webmanifest", offline.manifest, name="web_manifest"),
]
