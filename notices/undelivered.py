"""Mails that failed for good: who may see them, the list, and another attempt."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy

from core.screens import AdminScreen
from core.templatetags.hub_tags import thai_date

from .digests import send_again
from .models import Notice

REPORT = "undelivered_mails"


def may_see_undelivered(user):
    return user.has_perm("notices.view_notice")


def recipient_of(notice):
    return f"{notice.recipient} <{notice.recipient.email}>"


def day_of_failure(notice):
    return thai_date(notice.failed_at)


class UndeliveredView(ReportView):
    """Who was to be mailed what, and what the mail server said."""

    page_title = _("Mails not delivered")
    header_icon = "mail"
    model = Notice
    permission_policy = ModelPermissionPolicy(Notice)
    any_permission_required = ["view"]
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    is_searchable = False
    columns = [
        Column("recipient", label=_("Recipient"), accessor=recipient_of),
        Column("headline", label=_("What it is about"), accessor="headline"),
        Column("failed_at", label=_("Failed on"), accessor=day_of_failure),
        Column("error", label=_("What the mail server said")),
    ]
    list_export = ["recipient", "recipient.email", "headline", "failed_at", "error"]

    def get_queryset(self):
        return Notice.objects.undelivered().select_related("recipient").order_by("-failed_at")

    @cached_property
    def header_buttons(self):
        if not Notice.objects.undelivered().exists():
            return []
        return [HeaderButton(_("Send again"), url=reverse("send_again"), icon_name="mail")]


class SendAgainView(AdminScreen, TemplateView):
    """Ask, then queue all that failed once more."""

    template_name = "notices/admin/send_again.html"
    page_title = _("Send again")
    header_icon = "mail"

    def dispatch(self, request, *args, **kwargs):
        if not may_see_undelivered(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        count = Notice.objects.undelivered().count()
        return super().get_context_data(count=count, back_url=reverse(REPORT), **kwargs)

    def post(self, request, *args, **kwargs):
        count = send_again()
        text = ngettext("%(count)d mail is queued.", "%(count)d mails are queued.", count)
        messages.success(request, text % {"count": count})
        return redirect(REPORT)


class UndeliveredMenuItem(MenuItem):
    def is_shown(self, request):
        return may_see_undelivered(request.user)


def undelivered_menu_item():
    return UndeliveredMenuItem(
        UndeliveredView.page_title,
        reverse(REPORT),
        name="undelivered-mails",
        icon_name="mail",
        order=950,
    )
