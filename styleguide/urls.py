"""For those who work on the look of the site."""

from django.urls import path

from . import views

urlpatterns = [path("styleguide/", views.styleguide, name="styleguide")]
