"""The steps of the form, each saved while somebody types and when they go on."""

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy
from django.views.generic import View

from contributions import steps
from contributions.access import own_or_404
from contributions.asking import forms_of
from contributions.attachments import files_of, pictures_of
from contributions.drafts import draft_of, has_been_changed, is_locked, keep, locked
from contributions.forms import ChangeForm
from contributions.sending import missing
from contributions.uploading import FILES, PICTURES, remove, take_all

from .answering import CONFLICT, refused, saved, screen, step_url, wants_json
from .lists import alike
from .reading import reading

IN_REVIEW = gettext_lazy("It is being reviewed, so it cannot be changed now.")
CHANGED = gettext_lazy(
    "Somebody else changed this page meanwhile. Your words are still here: look at them,"
    " and save once more to use them."
)


class StepView(LoginRequiredMixin, View):
    """One step of a contribution of one's own."""

    def dispatch(self, request, *args, **kwargs):
        if steps.step_of(kwargs["step"]) is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, pk, step):
        contribution = own_or_404(request.user, pk)
        page = draft_of(contribution)
        if is_locked(page, request.user):
            messages.warning(request, IN_REVIEW)
            return redirect(contribution)
        return self.show(contribution, page, step, forms_of(step, contribution, page))

    def show(self, contribution, page, step, forms, **more):
        more = {**context_of(step, contribution, page), **more, "page_draft": page}
        return screen(self.request, step, forms, contribution, **more)

    def post(self, request, pk, step):
        contribution = own_or_404(request.user, pk)
        if step == steps.REVIEW:
            return redirect(step_url(contribution, step))
        answer = self.save(pk, step)
        is_kept = answer.status_code != CONFLICT
        if step == steps.FILES and is_kept and self.took_files(pk):
            return redirect(step_url(contribution, step))
        return answer

    @transaction.atomic
    def save(self, pk, step):
        """Save what is valid of the step; nothing that is typed is dropped."""
        contribution = locked(pk)
        page = draft_of(contribution)
        forms = forms_of(step, contribution, page, self.request.POST)
        if refusal := self.refusal(page):
            return self.refuse(contribution, page, step, forms, refusal)
        is_valid = not any(form.errors for form in forms)
        written = [form.write() for form in forms]
        if any(written):
            keep(page, self.request.user)
        if is_valid or wants_json(self.request):
            return saved(self.request, step, contribution, page, forms)
        return self.show(contribution, page, step, forms)

    def refusal(self, page):
        """Return why nothing may be saved, or None."""
        if is_locked(page, self.request.user):
            return IN_REVIEW
        base = self.request.POST.get("base", "")
        return CHANGED if has_been_changed(page, self.request.user, base) else None

    def refuse(self, contribution, page, step, forms, refusal):
        if wants_json(self.request):
            return refused(refusal, forms=forms)
        return self.show(contribution, page, step, forms, refusal=refusal, status=CONFLICT)

    def took_files(self, pk):
        """Do what the buttons beside the files ask for; tell whether any did."""
        request = self.request
        if key := request.POST.get("remove"):
            remove(pk, request.user, key)
        for kind in (PICTURES, FILES):
            for message in take_all(pk, request.user, kind, request.FILES.getlist(kind)):
                messages.error(request, message)
        return bool(request.FILES or {"remove", "upload"} & request.POST.keys())


def context_of(step, contribution, page):
    """Return what a step shows beside its forms."""
    if step == steps.FILES:
        return {"files": files_of(type(page)).list(page), "most": pictures_of(type(page)).most}
    if step != steps.REVIEW:
        return {}
    return {
        "missing": missing(contribution, page),
        "reading": reading(page),
        "similar": alike(page.title, str(page.pk)),
        "change_form": ChangeForm() if page.first_published_at else None,
    }
