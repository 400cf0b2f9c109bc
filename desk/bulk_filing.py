"""Filing many pages at once: learning areas and tags are added, nothing is taken away."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.widgets import AdminTagWidget
from wagtail.models import Page

from core.models import BasePage, LearningArea, Tag


class FilingForm(forms.Form):
    areas = forms.ModelMultipleChoiceField(
        LearningArea.objects.filter(archived=False),
        label=_("Learning areas to add"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    tags = forms.CharField(
        label=_("Tags to add"), required=False, widget=AdminTagWidget(tag_model=Tag)
    )

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("areas") and not self.tag_names():
            raise forms.ValidationError(_("Choose a learning area or write a tag."))
        return cleaned

    def tag_names(self):
        typed = self.cleaned_data.get("tags", "").split(",")
        return [name.strip(' "') for name in typed if name.strip(' "')]


class FileUnderAction(PageBulkAction):
    display_name = _("File under")
    action_type = "file_under"
    aria_label = _("Add learning areas and tags to the chosen pages")
    template_name = "desk/bulk_filing.html"
    action_priority = 30
    form_class = FilingForm
    models = [Page]

    def check_perm(self, page):
        """Return whether the user may edit it now, and it is content, which alone is filed."""
        if not issubclass(page.specific_class or Page, BasePage):
            return False
        permissions = page.permissions_for_user(self.request.user)
        return permissions.can_edit() and not permissions.page_locked()

    def get_execution_context(self):
        context = super().get_execution_context()
        form = self.cleaned_form
        return {**context, "areas": form.cleaned_data["areas"], "tags": form.tag_names()}

    @classmethod
    def execute_action(cls, objects, areas=(), tags=(), user=None, **kwargs):
        """Save each page as a draft; what is live changes when the draft is published."""
        for page in objects:
            draft = page.get_latest_revision_as_object()
            draft.learning_areas.add(*areas)
            draft.tags.add(*tags)
            draft.save_revision(user=user, log_action=True)
        return len(objects), 0

    def get_success_message(self, count, _children):
        return ngettext(
            "%(count)d page is filed; the change is a draft until it is published.",
            "%(count)d pages are filed; the changes are drafts until they are published.",
            count,
        ) % {"count": count}
