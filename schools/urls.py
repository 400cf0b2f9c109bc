from django.urls import path

from .views import school_detail, school_list

app_name = "schools"
urlpatterns = [
    path("", school_list, name="index"),
    path("<slug:code>/", school_detail, name="detail"),
]
