"""The public pages of personal data."""

from django.urls import path

from . import views

urlpatterns = [
    path("privacy/", views.notice, name="privacy_notice"),
    path("takedown/", views.takedown, name="takedown"),
    path("takedown/sent/", views.takedown_sent, name="takedown_sent"),
]
