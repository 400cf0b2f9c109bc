"""What became of one's own pages, below the account area."""

from django.urls import path
from django.views.decorators.cache import never_cache

from .account_views import own

urlpatterns = [path("", never_cache(own), name="own_statistics")]
