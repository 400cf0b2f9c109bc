"""One screen where the heads say which supervisor reviews which learning areas."""

from django import forms
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import log

from core.models import LearningArea, User
from core.screens import AdminScreen

from .reviewers import SUPERVISOR, members

NAME, ASSIGNED = "reviewed_areas", "editorial.areas_assigned"
RIGHT = "assign_areas"


class AreasForm(forms.ModelForm):
    """The learning areas of one supervisor."""

    class Meta:
        model = User
        fields = ["learning_areas"]
        widgets = {"learning_areas": forms.CheckboxSelectMultiple}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["learning_areas"]
        field.label, field.help_text = str(self.instance), ""
        kept = [area.pk for area in self.initial.get("learning_areas", [])]
        field.queryset = LearningArea.objects.filter(Q(archived=False) | Q(pk__in=kept))


AreasFormSet = forms.modelformset_factory(User, form=AreasForm, extra=0, edit_only=True)


def may_assign(user):
    return user.has_perm(f"editorial.{RIGHT}")


class AreasView(AdminScreen, FormView):
    """All supervisors below each other, with the learning areas of each."""

    form_class = AreasFormSet
    template_name = "editorial/admin/areas.html"
    page_title = gettext_lazy("Supervisors' learning areas")
    header_icon = "group"
    success_url = reverse_lazy(NAME)
    extra_context = {
        "submit_button_label": gettext_lazy("Save"),
        "submit_button_active_label": gettext_lazy("Saving …"),
    }

    def dispatch(self, request, *args, **kwargs):
        if not may_assign(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        found = members(SUPERVISOR).order_by("first_name", "last_name", "pk")
        kwargs = super().get_form_kwargs()
        kwargs.pop("initial")
        return {**kwargs, "prefix": "form", "queryset": found.prefetch_related("learning_areas")}

    def form_valid(self, form):
        for user in form.save():
            areas = [area.code for area in user.learning_areas.all()]
            log(user, ASSIGNED, user=self.request.user, data={"areas": areas})
        messages.success(self.request, _("The learning areas are saved."))
        return super().form_valid(form)


class AreasMenuItem(MenuItem):
    def is_shown(self, request):
        return may_assign(request.user)


def menu_item():
    return AreasMenuItem(
        AreasView.page_title, reverse(NAME), name="areas", icon_name="group", order=610
    )


def who_may_assign():
    return Permission.objects.filter(content_type__app_label="editorial", codename=RIGHT)


def register_log_actions(actions):
    actions.register_action(ASSIGNED, _("Assign learning areas"), _("Learning areas assigned"))
