"""What the editor is told of a page before it is sent to review, beside what Wagtail checks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

LONGEST_TITLE = 110


def rule(name, selector, impact="moderate"):
    """Return a rule that whatever fits the selector passes the check of the same name."""
    tags, check = ["best-practice"], f"check-{name}"
    return {
        "id": name,
        "selector": selector,
        "impact": impact,
        "tags": tags,
        "any": [check],
        "enabled": True,
    }


def check(name, evaluate, **options):
    """Return a check that axe brings, with what it shall look for."""
    return {"id": f"check-{name}", "evaluate": f"{evaluate}-evaluate", "options": options}


class LibraryChecker(ContentCheckerItem):
    """Wagtail's checks, with those of this library."""

    axe_include = ["main"]
    axe_run_only = [
        *ContentCheckerItem.axe_run_only,
        "short-title",
        "described-picture",
        "credited-picture",
        "stated-licence",
    ]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        rule("short-title", "main"),
        rule("described-picture", ".figure img, .mosaic img", "serious"),
        rule("credited-picture", ".figure"),
        rule("stated-licence", ".voice-innovation .facts"),
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        check(
            "short-title",
            "matches-definition",
            matcher={"attributes": {"data-title": f"/^.{{0,{LONGEST_TITLE}}}$/"}},
        ),
        check("described-picture", "attr-non-space-content", attribute="alt"),
        check("credited-picture", "has-descendant", selector=".credit"),
        check("stated-licence", "has-descendant", selector="[data-licence]"),
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "empty-meta-description": {
            "error_name": _("There is no summary yet"),
            "help_text": _("Write in one or two sentences what the reader gets."),
        },
        "heading-order": {
            "error_name": _("A sub-section without a section before it"),
            "help_text": _("Begin with a section; sub-sections stand inside it."),
        },
        "short-title": {
            "error_name": _("The title is too long"),
            "help_text": _("Keep it short enough to be read at a glance on a phone."),
        },
        "described-picture": {
            "error_name": _("A picture without a description"),
            "help_text": _("Say what is to be seen, for those who cannot see it."),
        },
        "credited-picture": {
            "error_name": _("A picture does not say who made it"),
            "help_text": _("Open the picture in the list of images and fill in its credit."),
        },
        "stated-licence": {
            "error_name": _("The licence is not stated"),
            "help_text": _("Say what others may do with this work."),
        },
    }


def check_as_library(request, items, page):
    """Put our checker in the place of Wagtail's."""
    items[:] = [
        LibraryChecker(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
