"""The admin screens of erasure: look at what is held, then carry out, refuse, or hand it over."""

from allauth.account.decorators import reauthentication_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.log_actions import log

from core.models import Person, User
from core.personal_data import Subject, describe
from core.screens import AdminScreen

from .account_views import EXPORTED, archive_response
from .erasing import is_last_of_its_kind, refuse, start
from .forms import ConfirmForm, RefuseForm
from .models import ErasureRequest
from .names import is_shared, is_telling, names_of
from .telling import tell_refused

DECIDE = "privacy.decide_erasurerequest"
MODELS = {"user": User, "person": Person}


def list_url():
    return reverse(ErasureRequest.snippet_viewset.get_url_name("list"))


def may_erase(decider, subject):
    """Tell whether somebody may erase this person: not themselves, and no one above them."""
    user = subject.user
    if not decider.has_perm(DECIDE) or user == decider or is_last_of_its_kind(user):
        return False
    return user is None or not user.is_superuser or decider.is_superuser


def subject_of(kind, key):
    """Return whom a row of the register is about."""
    if kind not in MODELS:
        raise Http404
    found = get_object_or_404(MODELS[kind], pk=key)
    return Subject.of_user(found) if kind == "user" else Subject.of_person(found)


class SubjectView(AdminScreen, FormView):
    """A decision about one person, with what is held on them in view."""

    header_icon = "bin"

    def dispatch(self, request, *args, **kwargs):
        if not may_erase(request.user, self.subject):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return str(self.subject.person or self.subject.user)

    def get_success_url(self):
        return list_url()

    def get_context_data(self, **kwargs):
        name_of = names_of(self.subject)
        return super().get_context_data(
            holdings=describe(self.subject),
            warns_of_short=not any(map(is_telling, name_of)),
            warns_of_shared=[name for name in name_of if is_shared(name, self.subject)],
            back_url=list_url(),
            **kwargs,
        )


class OfRequest:
    """The person whom an open request is about."""

    @cached_property
    def wish(self):
        return get_object_or_404(ErasureRequest.objects.open(), pk=self.kwargs["pk"])

    @cached_property
    def subject(self):
        return self.wish.subject


@method_decorator(reauthentication_required, "dispatch")
class EraseView(SubjectView):
    """Erase what is held on a row of the register that somebody asked about by letter."""

    template_name = "privacy/admin/erase.html"
    page_title = _("Erase personal data")
    form_class = ConfirmForm

    @cached_property
    def subject(self):
        return subject_of(self.kwargs["kind"], self.kwargs["pk"])

    @cached_property
    def wish(self):
        """The open request about them, or a new one."""
        open_ones = ErasureRequest.objects.open()
        about = {name: row for name, row in self.subject._asdict().items() if row}
        for name, row in about.items():
            if found := open_ones.filter(**{name: row}).first():
                return found
        return ErasureRequest(**about)

    def form_valid(self, form):
        start(self.wish, self.request.user)
        messages.success(self.request, _("It is being erased. The list says when it is done."))
        return super().form_valid(form)


class CarryOutView(OfRequest, EraseView):
    pass


class RefuseView(OfRequest, SubjectView):
    template_name = "privacy/admin/refuse.html"
    page_title = _("Refuse")
    header_icon = "cross"
    form_class = RefuseForm

    def form_valid(self, form):
        refuse(self.wish, self.request.user, form.cleaned_data["answer"])
        if self.wish.user:
            tell_refused(self.wish, self.request.user)
        messages.success(self.request, _("The request is refused, and the person is told why."))
        return super().form_valid(form)


@method_decorator(reauthentication_required, "dispatch")
class ExportView(View):
    """Hand over what is held, to somebody who asked by letter."""

    def get(self, request, kind, pk):
        if not request.user.has_perm(DECIDE):
            raise PermissionDenied
        subject = subject_of(kind, pk)
        log(subject.user or subject.person, EXPORTED, user=request.user)
        return archive_response(subject)
