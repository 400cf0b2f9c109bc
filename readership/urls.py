from django.urls import path

from .views import viewed

urlpatterns = [path("<int:page_id>/", viewed, name="page_viewed")]
