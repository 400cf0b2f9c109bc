from django.urls import path

from . import views

urlpatterns = [
    path("", views.results, name="search"),
    path("clicked/", views.clicked, name="search_clicked"),
]
