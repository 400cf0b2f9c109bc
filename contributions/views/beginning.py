"""Beginning a contribution: there is a page as soon as it has a title, and one only."""

from uuid import uuid4

from django.contrib.auth.mixins import LoginRequiredMixin
from django.db import IntegrityError
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.generic import View

from contributions import steps
from contributions.asking import story_form
from contributions.drafts import by_token, new_page, parent_of, schools_of, start
from contributions.forms import SchoolForm, TokenForm
from core.contributing import contributed_models

from .answering import refused, saved, screen, wants_json
from .steps import StepView

NOT_ACCEPTED, FORBIDDEN = 422, 403


class NewView(LoginRequiredMixin, View):
    """The first step of something that is not saved yet."""

    def dispatch(self, request, *args, **kwargs):
        self.model = contributed_models().get(kwargs["kind"])
        if self.model is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, kind):
        self.schools = schools_of(request.user)
        if not self.schools:
            return render(request, "contributions/no_school.html", status=FORBIDDEN)
        return self.show(self.forms(), uuid4())

    def forms(self, data=None):
        self.page = new_page(self.model)
        choice = [SchoolForm(self.schools, data)] if len(self.schools) > 1 else []
        return [*choice, story_form(self.page, data)]

    def show(self, forms, token, **more):
        return screen(self.request, steps.STORY, forms, token=token, page_draft=self.page, **more)

    def post(self, request, kind):
        """Make the page; what was made by the same form before is saved once more."""
        self.schools = schools_of(request.user)
        if not self.schools:
            return render(request, "contributions/no_school.html", status=FORBIDDEN)
        token = token_of(request.POST)
        if found := by_token(request.user, token):
            return StepView.as_view()(request, pk=found.pk, step=steps.STORY)
        forms = self.forms(request.POST)
        for form in forms:
            form.is_valid()
        if any(form.errors.keys() & {"title", "school"} for form in forms):
            return self.refuse(forms, token)
        return self.begin(forms, token)

    def begin(self, forms, token):
        """Put what is valid into a new page."""
        *choice, story = forms
        story.write()
        school = choice[0].cleaned_data["school"] if choice else self.schools[0]
        if parent_of(self.page) is None:
            return self.refuse(forms, token, _("Just now nothing of this kind can be sent."))
        try:
            contribution = start(self.page, self.request.user, school, token)
        except IntegrityError:
            # The same form, sent twice at the same moment.
            found = by_token(self.request.user, token)
            return StepView.as_view()(self.request, pk=found.pk, step=steps.STORY)
        if story.errors and not wants_json(self.request):
            return screen(self.request, steps.STORY, [story], contribution, page_draft=self.page)
        return saved(self.request, steps.STORY, contribution, self.page, forms)

    def refuse(self, forms, token, refusal=""):
        if wants_json(self.request):
            return refused(refusal, NOT_ACCEPTED, forms)
        return self.show(forms, token, refusal=refusal)


def token_of(data):
    """Return the name that the form came with; a form that was tampered with gets a new one."""
    form = TokenForm(data)
    return form.cleaned_data["token"] if form.is_valid() else uuid4()
