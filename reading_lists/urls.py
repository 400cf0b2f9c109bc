"""Lists that need no account: those of the browser, those that were shared, and their files."""

from django.urls import path

from .views import files, public

urlpatterns = [
    path("", public.here, name="reading_lists"),
    path("pdf/", files.chosen, name="reading_list_pdf"),
    path("<str:token>/", public.shared, name="shared_reading_list"),
    path("<str:token>/pdf/", files.shared, name="shared_reading_list_pdf"),
]
