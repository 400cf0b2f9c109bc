"""Handing in a translation: wagtail-localize can only publish, which its translators may not."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation

from core.screens import AdminScreen

from . import telling
from .reviewers import HEAD, members, others


def translation_behind(page):
    """Return the translation that a page is made from, or None when it is written by hand."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()


@transaction.atomic
def hand_in(page, translation, user):
    """Save the texts as a draft and start its review.

    Wagtail-localize would write the texts into a live page at once; heads are asked instead to
    read them in its editor, and to publish them there.
    """
    if page.live:
        telling.tell(telling.REQUESTED, others(members(HEAD), page), page, user)
        return
    translation.save_target(user=user, publish=False)
    page.refresh_from_db()
    page.get_workflow().start(page, user)


class HandInView(AdminScreen, TemplateView):
    template_name = "editorial/admin/hand_in.html"
    page_title = _("Submit the translation for review")
    header_icon = "wagtail-localize-language"

    @cached_property
    def page(self):
        page = get_object_or_404(Page, pk=self.kwargs["page_id"]).specific
        if not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return page

    def get_page_subtitle(self):
        return self.page.draft_title

    def get_context_data(self, **kwargs):
        return super().get_context_data(page=self.page, **kwargs)

    def post(self, request, page_id):
        translation = translation_behind(self.page)
        if translation is None or self.page.workflow_in_progress:
            messages.error(request, _("This page is under review already, or is no translation."))
            return redirect("wagtailadmin_pages:edit", page_id)
        try:
            hand_in(self.page, translation, request.user)
        except ValidationError:
            messages.error(
                request, _("Some texts cannot be saved. Look for the marks beside them.")
            )
        else:
            messages.success(request, _("The translation is submitted for review."))
        return redirect("wagtailadmin_pages:edit", page_id)


def hand_in_address(page):
    return reverse("hand_in_translation", args=[page.pk])
