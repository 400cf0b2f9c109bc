from django.urls import path

from . import api

urlpatterns = [
    path("search/", api.search, name="api_search"),
    path("suggest/", api.suggestions, name="api_suggest"),
]
