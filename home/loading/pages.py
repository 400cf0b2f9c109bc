"""The pages of the demo, one writer a type."""

from datetime import datetime, time

from django.utils import timezone
from wagtail.models import Locale

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    BestPracticeIndexPage,
    BestPracticePage,
    HonorPage,
    InnovationIndexPage,
    InnovationPage,
    NewsIndexPage,
    NewsPage,
)
from core.models import GradeLevel, LearningArea, PagePerson, Person, PolicyFocus, SchoolYear
from schools.models import School

from .blocks import StreamWriter, html, step
from .honors import honor_fields, works_of, year_page

# folder → (page class, index class)
TYPES = {
    "articles": (ArticlePage, ArticleIndexPage),
    "news": (NewsPage, NewsIndexPage),
    "innovations": (InnovationPage, InnovationIndexPage),
    "best_practices": (BestPracticePage, BestPracticeIndexPage),
    "honors": (HonorPage, None),
}


def footnotes(data, writer):
    notes = [("note", html(note)) for note in data.get("footnotes") or []]
    return writer.dump("footnotes", notes)


def article_fields(data, writer):
    return {
        "body": writer.story("body", data["body"]),
        "footnotes": footnotes(data, writer),
    }


def news_fields(data, writer):
    fields = {**article_fields(data, writer), "pinned": data.get("pinned", False)}
    if data.get("expires"):
        fields["expire_at"] = at_morning(data["expires"])
    return fields


def results(data, writer):
    """Return the stream of results: words, figures, charts, and a table of evidence."""
    blocks = [("text", html(data["results"]))] if data.get("results") else []
    if data.get("figures"):
        blocks.append(("figures", writer.write_figures(data["figures"], "results/figures")))
    for number, chart in enumerate(data.get("charts") or []):
        blocks.append(("chart", writer.write_chart(chart, f"results/chart/{number}")))
    if data.get("evidence_table"):
        blocks.append(("table", writer.write_table(data["evidence_table"], "results/table")))
    return writer.dump("results", blocks)


def files(data, writer):
    return writer.dump(
        "files", [("file", writer.library.document(name).pk) for name in data.get("files") or []]
    )


def innovation_fields(data, writer):
    pictures = [("picture", writer.write_picture(p, "")) for p in data.get("pictures") or []]
    recognition = data.get("recognition", "none")
    return {
        "pictures": writer.dump("pictures", pictures),
        "kind": data["kind"],
        "audience": html(data.get("audience")),
        "problem": html(data.get("problem")),
        "how_to": writer.dump("how_to", [("step", step(s)) for s in data.get("how_to") or []]),
        "results": results(data, writer),
        "body": writer.story("body", data.get("body")),
        "footnotes": footnotes(data, writer),
        "files": files(data, writer),
        "licence": data.get("licence", "cc-by-nc"),
        "recognition": "" if recognition == "none" else recognition,
    }


def best_practice_fields(data, writer):
    steps = [
        ("step", {"phase": s.get("phase", ""), "when": s.get("when", ""), **step(s)})
        for s in data["process"]
    ]
    words = ("context", "aims", "success_factors", "lessons", "replication")
    return {
        "practice_area": data["practice_area"],
        **{name: html(data.get(name)) for name in words},
        "process": writer.dump("process", steps),
        "results": results(data, writer),
        "footnotes": footnotes(data, writer),
        "files": files(data, writer),
    }


FIELDS = {
    "articles": article_fields,
    "news": news_fields,
    "innovations": innovation_fields,
    "best_practices": best_practice_fields,
    "honors": honor_fields,
}


def at_morning(day):
    """Return half past eight of a day, office time."""
    return timezone.make_aware(datetime.combine(day, time(8, 30)))


def parent_of(folder, data):
    """Return the Thai page that a page of this folder belongs under."""
    thai = Locale.objects.get(language_code="th")
    if folder == "honors":
        return year_page(str(data["year"]), thai)
    return TYPES[folder][1].objects.get(locale=thai)


def file_under(page, data):
    """Set what the page is filed under, and who made it."""
    page.learning_areas = LearningArea.objects.filter(code__in=data.get("areas") or [])
    page.grades = GradeLevel.objects.filter(code__in=data.get("grades") or [])
    page.policy_focuses = PolicyFocus.objects.filter(code__in=data.get("focus") or [])
    page.tags.set(data.get("tags") or [])
    codes = data.get("authors") or data.get("makers") or data.get("awardees") or []
    page.people = [PagePerson(person=Person.objects.get(code=code)) for code in codes]


def load_page(folder, slug, data, library):
    """Create and publish one page; a page that is there already is left as it is."""
    model, _index = TYPES[folder]
    parent = parent_of(folder, data)
    if found := model.objects.child_of(parent).filter(slug=slug).first():
        return found, False
    page = model(
        slug=slug,
        title=data["title"],
        summary=data["summary"],
        locale=parent.locale,
        school=School.objects.get(code=str(data["school"])) if data.get("school") else None,
        school_year=SchoolYear.objects.get(code=str(data["year"])) if data.get("year") else None,
        cover=library.image(data["cover"]) if data.get("cover") else None,
        live=False,
        **FIELDS[folder](data, StreamWriter(library, slug)),
    )
    parent.add_child(instance=page)
    file_under(page, data)
    if folder == "honors":
        page.works = works_of(data)
    publish(page, data)
    return page, True


def publish(page, data):
    """Publish the page as of the day that the demo gives it."""
    page.save_revision(log_action=False).publish(log_action=False)
    day = data.get("published") or data.get("awarded_on")
    if day:
        moment = at_morning(day)
        type(page).objects.filter(pk=page.pk).update(
            first_published_at=moment, last_published_at=moment
        )
