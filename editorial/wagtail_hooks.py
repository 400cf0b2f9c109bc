from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button

from core.four_eyes import may_publish
from core.models import BasePage
from core.personal_data import DESCRIBE

from . import admin_views, areas, due, personal_data, telling, translations
from .models import REJECT
from .panels import WorkPanel

hooks.register("register_log_actions", due.register_log_actions)
hooks.register("register_reports_menu_item", admin_views.due_menu_item)
hooks.register("register_log_actions", areas.register_log_actions)
hooks.register("register_settings_menu_item", areas.menu_item)
hooks.register("register_permissions", areas.who_may_assign)


@hooks.register("construct_homepage_panels")
def show_work_first(request, panels):
    """Put what waits before all other panels."""
    panels.append(WorkPanel())


@hooks.register("insert_global_admin_css")
def dress_work():
    return format_html('<link rel="stylesheet" href="{}">', static("editorial/work.css"))


@hooks.register("register_admin_urls")
def admin_urls():
    report, results = admin_views.DuePagesView, f"{admin_views.REPORT}_results"
    return [
        path(
            "pages/<int:page_id>/reviewed/",
            admin_views.ReviewedView.as_view(),
            name="page_reviewed",
        ),
        path(
            "pages/<int:page_id>/hand-in/",
            translations.HandInView.as_view(),
            name="hand_in_translation",
        ),
        path("learning-areas/reviewers/", areas.AreasView.as_view(), name=areas.NAME),
        path("reports/pages-due/", report.as_view(), name=admin_views.REPORT),
        path("reports/pages-due/results/", report.as_view(results_only=True), name=results),
    ]


@hooks.register("register_page_header_buttons")
def offer_reviewed(page, user, view_name, next_url=None):
    """Offer to note that a live page of content is still right."""
    if page.live and issubclass(page.specific_class, BasePage):
        yield Button(
            _("Still right"),
            reverse("page_reviewed", args=[page.pk]),
            icon_name="check",
            priority=62,
        )


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def offer_hand_in(page, user, view_name=None, next_url=None):
    """Offer to hand in a page that is made from a translation."""
    if not page.alias_of_id and translations.translation_behind(page):
        address = translations.hand_in_address(page)
        yield Button(_("Submit the translation for review"), address, icon_name="check", priority=8)


@hooks.register("after_publish_page")
def tell_of_publication(request, page):
    telling.tell_published(page, request.user)


@hooks.register("after_bulk_action")
def tell_of_publications(request, action_type, objects, action):
    if action_type == "publish":
        for page in objects:
            telling.tell_published(page, request.user)


@hooks.register("after_edit_page")
def explain_what_was_not_decided(request, page):
    """Say why a review goes on although the reviewer pressed a button; the text is saved."""
    decision = request.POST.get("workflow-action-name")
    if not request.POST.get("action-workflow-action"):
        return
    if not may_publish(request.user, page):
        text = _("You changed the page, so somebody else has to decide. Your change is saved.")
        messages.warning(request, text)
    elif decision == REJECT and page.workflow_in_progress:
        text = _("The page was not returned, because the reason was missing.")
        messages.warning(request, text)


hooks.register(DESCRIBE, personal_data.describe)
