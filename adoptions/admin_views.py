"""The desk's side: what waits, and the screen where somebody reads and decides."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from core.templatetags.hub_tags import thai_date

from . import moderating
from .models import Adoption
from .moderating import may_decide
from .works import page_of

LIST = "adoptions_list"
MAY_READ = ["adoptions.view_adoption", "adoptions.change_adoption"]
SHOWN = 5


def may_read(user):
    return any(user.has_perm(permission) for permission in MAY_READ)


class AdoptionFilterSet(WagtailFilterSet):
    class Meta:
        model = Adoption
        fields = ["state", "result", "school_year", "school"]


def day_sent(adoption):
    return thai_date(adoption.sent_at)


class AdoptionsView(ReportView):
    """All records, the newest first."""

    page_title = _("Uses of works")
    header_icon = "pick"
    model = Adoption
    permission_policy = ModelPermissionPolicy(Adoption)
    any_permission_required = ["view", "change"]
    index_url_name = LIST
    index_results_url_name = f"{LIST}_results"
    is_searchable = False
    filterset_class = AdoptionFilterSet
    columns = [
        TitleColumn("title", label=_("Work"), url_name="adoption_decide"),
        Column("user", label=_("Teacher")),
        Column("school", label=_("School")),
        Column("result", label=_("Result"), accessor="get_result_display"),
        Column("state", label=_("State"), accessor="get_state_display"),
        Column("sent_at", label=_("Sent on"), accessor=day_sent),
    ]
    list_export = ["title", "user", "school", "get_result_display", "get_state_display", "sent_at"]
    export_headings = {
        "title": _("Work"),
        "user": _("Teacher"),
        "school": _("School"),
        "get_result_display": _("Result"),
        "get_state_display": _("State"),
        "sent_at": _("Sent on"),
    }

    def get_queryset(self):
        return Adoption.objects.select_related("work", "user", "school")


class DecisionForm(forms.Form):
    """Publish, or return with a reason; `version` says what was read."""

    PUBLISH, RETURN = "publish", "return"

    version = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(choices=[(PUBLISH, PUBLISH), (RETURN, RETURN)])
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        help_text=_("The teacher reads this when you return it."),
        widget=forms.Textarea({"rows": 4}),
    )

    def clean(self):
        data = super().clean()
        if data.get("decision") == self.RETURN and not data.get("reason"):
            self.add_error("reason", _("Write the reason, so that the teacher knows what to do."))
        return data


class DecideView(WagtailAdminTemplateMixin, FormView):
    """One record as readers would see it, and the two ways to decide."""

    form_class = DecisionForm
    template_name = "adoptions/admin/decide.html"
    page_title = _("Use of a work")
    header_icon = "pick"

    def dispatch(self, request, *args, pk, **kwargs):
        if not may_read(request.user):
            raise PermissionDenied
        self.adoption = get_object_or_404(Adoption, pk=pk)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        way = {"url": reverse(LIST), "label": AdoptionsView.page_title}
        return [*super().get_breadcrumbs_items(), way, {"url": "", "label": self.adoption.title}]

    def get_initial(self):
        return {"version": self.adoption.version}

    def get_context_data(self, **kwargs):
        adoption, user = self.adoption, self.request.user
        return super().get_context_data(
            adoption=adoption,
            work_page=page_of(adoption.work),
            may_decide=may_decide(user, adoption),
            has_part=moderating.has_part_in(user, adoption),
            may_publish=adoption.state in moderating.MAY_BE_PUBLISHED,
            may_return=adoption.state in moderating.MAY_BE_RETURNED,
            list_url=reverse(LIST),
            **kwargs,
        )

    def form_valid(self, form):
        if not may_decide(self.request.user, self.adoption):
            raise PermissionDenied
        if not self.carry_out(form.cleaned_data):
            text = _("Nothing was decided, because it was changed meanwhile. Please read it again.")
            messages.warning(self.request, text)
            return redirect("adoption_decide", self.adoption.pk)
        messages.success(self.request, _("Thank you. The teacher is told."))
        return redirect(LIST)

    def carry_out(self, decision):
        """Do what the moderator decided about the version that they read."""
        self.adoption.version = decision["version"]
        if decision["decision"] == DecisionForm.PUBLISH:
            return moderating.publish(self.adoption, self.request.user)
        return moderating.send_back(self.adoption, self.request.user, decision["reason"])


class AdoptionsMenuItem(MenuItem):
    def is_shown(self, request):
        return may_read(request.user)


def menu_item():
    return AdoptionsMenuItem(
        AdoptionsView.page_title, reverse(LIST), name="adoptions", icon_name="pick", order=310
    )


class WaitingPanel(Component):
    """On the dashboard: what the person may decide, as long as there is something."""

    name, order = "adoptions", 55
    template_name = "adoptions/admin/panel.html"

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        waiting = Adoption.objects.waiting().order_by("sent_at").select_related("school", "work")
        mine = [adoption for adoption in waiting if may_decide(user, adoption)]
        return {"adoptions": mine[:SHOWN], "count": len(mine), "list_url": reverse(LIST)}
