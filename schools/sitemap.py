"""Schools on the map for search engines, in each language."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from .models import School


class SchoolSitemap(Sitemap):
    """The list of schools, and each school that is not archived."""

    i18n = alternates = True

    def items(self):
        return [None, *School.objects.filter(archived=False)]

    def location(self, school):
        return school.get_absolute_url() if school else reverse("schools:index")
