"""Pages for tests, made below the indexes that the migrations grew."""

from itertools import count

from wagtail.models import Locale, PageViewRestriction

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    BestPracticeIndexPage,
    BestPracticePage,
    HonorPage,
    HonorsIndexPage,
    HonorYearPage,
    InnovationIndexPage,
    InnovationPage,
    NewsIndexPage,
    NewsPage,
)
from core.models import SchoolYear

numbers = count(1)


def locale(code="th"):
    return Locale.objects.get(language_code=code)


def text_body(text):
    return [("text", f"<p>{text}</p>")]


def add_page(index_class, model, *, language="th", publish=True, **fields):
    """Add a page below the index of its language and publish it as an editor would."""
    index = index_class.objects.get(locale=locale(language))
    fields.setdefault("title", f"หน้าทดสอบที่ {next(numbers)}")
    fields.setdefault("summary", "สรุปสั้น ๆ")
    page = model(locale=index.locale, live=False, **fields)
    index.add_child(instance=page)
    if publish:
        page.save_revision().publish()
    return model.objects.get(pk=page.pk)


def make_article(text="เนื้อความ", **fields):
    fields.setdefault("body", text_body(text))
    return add_page(ArticleIndexPage, ArticlePage, **fields)


def make_news(text="ข่าว", **fields):
    fields.setdefault("body", text_body(text))
    return add_page(NewsIndexPage, NewsPage, **fields)


def make_innovation(**fields):
    return add_page(InnovationIndexPage, InnovationPage, **fields)


def make_best_practice(**fields):
    return add_page(BestPracticeIndexPage, BestPracticePage, **fields)


def make_honor_year(code="2568"):
    found = HonorYearPage.objects.filter(school_year__code=code, locale=locale()).first()
    if found:
        return found
    year = SchoolYear.objects.get(code=code)
    index = HonorsIndexPage.objects.get(locale=locale())
    page = HonorYearPage(title=year.name_th, slug=code, school_year=year, locale=locale())
    index.add_child(instance=page)
    page.save_revision().publish()
    return page


def make_honor(code="2568", **fields):
    parent = make_honor_year(code)
    fields.setdefault("title", f"รางวัลที่ {next(numbers)}")
    page = HonorPage(locale=parent.locale, school_year=parent.school_year, live=False, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return HonorPage.objects.get(pk=page.pk)


def restrict(page, kind=PageViewRestriction.LOGIN, *, password="", groups=()):
    """Put a view restriction on a page and all below it."""
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password=password
    )
    restriction.groups.set(groups)
    return restriction
