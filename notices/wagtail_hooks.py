from django.contrib.auth.models import Permission
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.account_links import ACCOUNT_LINK, AccountLink
from core.greeting import GREETING
from core.personal_data import DESCRIBE, ERASE

from . import panels, personal_data, undelivered

hooks.register("register_admin_menu_item", panels.notices_menu_item)
hooks.register("register_reports_menu_item", undelivered.undelivered_menu_item)


@hooks.register(GREETING)
def count_unread(user):
    """Give the header the number, unless it is none."""
    unread = user.notices.unread().count()
    return {"unread": unread} if unread else {}


@hooks.register(ACCOUNT_LINK)
def lead_to_notices(user):
    return AccountLink(_("Notices"), reverse("notices"), user.notices.unread().count())


@hooks.register("construct_homepage_panels")
def show_unread(request, panels_shown):
    panels_shown.append(panels.NoticesPanel())


@hooks.register("register_admin_urls")
def undelivered_urls():
    report, name = undelivered.UndeliveredView, undelivered.REPORT
    folder = "reports/undelivered-mails/"
    return [
        path(folder, report.as_view(), name=name),
        path(f"{folder}results/", report.as_view(results_only=True), name=f"{name}_results"),
        path(f"{folder}send-again/", undelivered.SendAgainView.as_view(), name="send_again"),
    ]


@hooks.register("register_permissions")
def who_may_see_undelivered():
    return Permission.objects.filter(content_type__app_label="notices", codename="view_notice")


@hooks.register("register_account_menu_item")
def lead_to_settings(request):
    """Lead from the admin's settings to how often notices come by mail."""
    return {
        "url": reverse("notice_settings"),
        "label": _("Notices by mail"),
        "help_text": _("Choose what comes by mail, and how often."),
    }


hooks.register(DESCRIBE, personal_data.describe)
hooks.register(ERASE, personal_data.erase)
