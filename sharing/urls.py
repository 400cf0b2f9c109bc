"""Addresses without a language: pictures, and what other sites ask."""

from django.urls import path

from .oembed import oembed
from .picture_views import card_picture

urlpatterns = [
    path(
        "share/cards/<slug:language>/<slug:kind>/<slug:key>/<slug:version>.png",
        card_picture,
        name="share_card",
    ),
    path("oembed", oembed, name="oembed"),
]
