"""People who agreed to be shown, on the map for search engines."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.utils import timezone
from wagtail.models import Page

from core.access import public
from core.models import Person


class PersonSitemap(Sitemap):
    """Those who made something that everybody may read, in the language it is in."""

    i18n = True
    languages = [settings.LANGUAGE_CODE]

    def items(self):
        works = public(Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE))
        people = Person.objects.filter(consent_given_on__lte=timezone.localdate())
        return people.filter(pageperson_links__page__in=works).distinct()
