"""The admin's own screens of review: what is due, and the note that a page is still right."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.models import BasePage
from core.screens import AdminScreen
from core.templatetags.hub_tags import thai_date

from .due import NEXT_YEAR, due_pages, note_reviewed, soon

REPORT = "pages_due"


class ReviewedForm(forms.Form):
    review_due_on = forms.DateField(
        label=_("Look at it again on"), widget=AdminDateInput, help_text=_("In a year, as a rule.")
    )

    def clean_review_due_on(self):
        day = self.cleaned_data["review_due_on"]
        if day <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day to come."))
        return day


class ReviewedView(AdminScreen, FormView):
    """Somebody read the page and found it still right."""

    form_class = ReviewedForm
    template_name = "editorial/admin/reviewed.html"
    page_title = _("Still right")
    header_icon = "check"

    @cached_property
    def page(self):
        page = get_object_or_404(Page, pk=self.kwargs["page_id"]).specific
        if not isinstance(page, BasePage):
            raise PermissionDenied
        if not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return page

    def get_page_subtitle(self):
        return self.page.title

    def get_initial(self):
        return {"review_due_on": timezone.localdate() + NEXT_YEAR}

    def get_context_data(self, **kwargs):
        return super().get_context_data(page=self.page, **kwargs)

    def form_valid(self, form):
        note_reviewed(self.page, self.request.user, form.cleaned_data["review_due_on"])
        messages.success(self.request, _("Thank you. The page is marked as reviewed today."))
        return redirect("wagtailadmin_home")


def day_due(page):
    return thai_date(page.review_due_on)


def names_of_stewards(page):
    return ", ".join(str(link) for link in page.stewards.all())


class DuePagesView(ReportView):
    """The live pages whose day of review has come or comes soon."""

    page_title = _("Pages to look at again")
    header_icon = "calendar-check"
    model = Page
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    any_permission_required = ["add", "change", "publish"]
    is_searchable = False
    columns = [
        TitleColumn("title", label=_("Title"), url_name="page_reviewed"),
        Column("owner", label=_("Owner")),
        Column("stewards", label=_("Responsible"), accessor=names_of_stewards),
        Column("review_due_on", label=_("Review due on"), accessor=day_due),
    ]
    list_export = ["title", "owner", "review_due_on"]
    export_headings = {"owner": _("Owner"), "review_due_on": _("Review due on")}

    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(Page)

    def get_queryset(self):
        return due_pages(soon()).prefetch_related("stewards")


class DueMenuItem(MenuItem):
    def is_shown(self, request):
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_any_permission(request.user, DuePagesView.any_permission_required)


def due_menu_item():
    return DueMenuItem(
        DuePagesView.page_title,
        reverse(REPORT),
        name="pages-due",
        icon_name="calendar-check",
        order=940,
    )
