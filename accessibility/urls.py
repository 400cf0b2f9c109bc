"""What the office says of who can use the library."""

from django.urls import path

from . import views

urlpatterns = [path("accessibility/", views.statement, name="accessibility")]
