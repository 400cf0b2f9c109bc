"""What readers are told: the number, and the stories, the newest first."""

from wagtail.admin.ui.components import Component

from .models import Adoption

NEWEST = 3


def stories_of(work):
    """Return the published records of a work with what a story shows, the newest first."""
    published = Adoption.objects.published().filter(work=work).order_by("-published_at", "-pk")
    return published.select_related("user", "school", "school_year", "picture").prefetch_related(
        "grades"
    )


class StoriesPart(Component):
    """The end of a work's page: who used it, and the way to say so oneself."""

    template_name = "adoptions/part.html"

    def __init__(self, work):
        self.work = work

    def get_context_data(self, parent_context):
        numbers = Adoption.objects.filter(work=self.work).in_numbers()
        total = numbers["worked"] + numbers["not_yet"]
        return {
            "work": self.work,
            "numbers": numbers,
            "total": total,
            "has_more": total > NEWEST,
            "stories": stories_of(self.work)[:NEWEST] if total else [],
        }


def part_for(page):
    """Return the part for a page that tells of a work, or None."""
    is_work = getattr(page, "may_be_adopted", False)
    return StoriesPart(page.identity) if is_work and page.identity else None
