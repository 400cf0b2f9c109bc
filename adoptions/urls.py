"""What everybody may read about the use of works."""

from django.urls import path

from .views import stories

urlpatterns = [path("<slug:short_id>/", stories, name="adoption_stories")]
