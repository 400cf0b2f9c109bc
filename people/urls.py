from django.urls import path

from .views import numbered, person_detail

app_name = "people"
urlpatterns = [
    path("<slug:code>/", person_detail, name="detail"),
    path("n/<int:pk>/", numbered, name="numbered"),
]
