"""Addresses in each language: the sheet for the wall, all files of a page, and the feeds."""

from django.urls import path

from .bundle_views import bundle
from .feeds import area_feed, newest_feed
from .sheet_views import qr_picture, sheet

urlpatterns = [
    path("share/<slug:short_id>/", sheet, name="share_sheet"),
    path("share/<slug:short_id>/qr.svg", qr_picture, name="share_qr"),
    path("share/<slug:short_id>/files.zip", bundle, name="share_files"),
    path("feed/", newest_feed, name="newest_feed"),
    path("feed/<slug:code>/", area_feed, name="area_feed"),
]
