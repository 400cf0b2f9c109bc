"""What the front page gathers: the newest of every type, honors, and the numbers of the library."""

from django.utils.functional import SimpleLazyObject, cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page

from articles.models import (
    ArticlePage,
    BestPracticePage,
    HonorPage,
    HonorYearPage,
    InnovationPage,
    NewsPage,
)
from core.access import public
from core.cards import with_areas, with_cards, with_pictures
from schools.models import School

CARDS, NOTICES, HONORS = 3, 4, 6
SECTIONS = [InnovationPage, ArticlePage, BestPracticePage]


def newest(model, locale):
    """Return the live public pages of a type in one language, newest first, ready for cards."""
    pages = public(model.objects.filter(locale=locale))
    return with_cards(pages).order_by("-first_published_at")


class Front:
    """The context of the home page in one language; nothing is fetched before it is shown."""

    def __init__(self, home):
        self.home = home
        self.locale = home.locale

    @cached_property
    def addresses(self):
        """Return {page type: address of its index in this language}."""
        return {
            index.specific_class.allowed_subpage_models()[0]: index.get_url()
            for index in self.home.get_children().live()
        }

    def section(self, model):
        return {
            "title": model._meta.verbose_name_plural,
            "url": self.addresses.get(model, ""),
            "items": with_pictures(newest(model, self.locale)[:CARDS]),
        }

    def numbers(self):
        counted = [
            {
                "label": model._meta.verbose_name_plural,
                "value": newest(model, self.locale).count(),
                "url": self.addresses.get(model, ""),
            }
            for model in SECTIONS
        ]
        schools = School.objects.filter(archived=False).count()
        return [*counted, {"label": School._meta.verbose_name_plural, "value": schools}]

    @cached_property
    def honors(self):
        """Return the honors of the newest school year that has any."""
        honors = public(HonorPage.objects.filter(locale=self.locale)).exclude(school_year=None)
        years = honors.order_by("-school_year__code").values_list("school_year", flat=True)
        found = newest(HonorPage, self.locale)
        return list(found.filter(school_year=years.first())[:HONORS])

    def highlights(self):
        """Return the editors' choice in their order, less what not everybody may read."""
        chosen = list(self.home.highlights.values_list("page", flat=True))
        pages = public(Page.objects.filter(pk__in=chosen)).specific()
        ordered = sorted(pages, key=lambda page: chosen.index(page.pk))
        return with_pictures(with_areas(ordered))

    def as_context(self):
        """Return what the template shows, each part found when it is drawn."""
        parts = {
            "highlights": self.highlights,
            "sections": lambda: [self.section(model) for model in SECTIONS],
            "notices": lambda: newest(NewsPage, self.locale)[:NOTICES],
            "news_url": lambda: self.addresses.get(NewsPage, ""),
            "honors": lambda: self.honors,
            "honors_title": self.honors_title,
            "honors_url": lambda: self.addresses.get(HonorYearPage, ""),
            "numbers": self.numbers,
        }
        return {name: SimpleLazyObject(find) for name, find in parts.items()}

    def honors_title(self):
        if not self.honors:
            return ""
        return _("Honors of %(year)s") % {"year": self.honors[0].school_year.name}
