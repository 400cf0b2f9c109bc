"""Where the admin publishes: what the four eyes ask of each of its ways, told in plain words."""

from django.forms import HiddenInput
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail_localize.views.update_translations import UpdateTranslationsView

from .four_eyes import may_publish

# The API of the admin would make live copies; nothing of the admin uses these two.
MAKE_LIVE_COPIES = {"copy", "create_alias"}


@hooks.register("before_publish_page")
def require_second_eyes(request, page):
    """Keep what the editor wrote as a draft when somebody else has to publish it."""
    if may_publish(request.user, page):
        return None
    messages.error(
        request,
        _(
            "Your changes are saved as a draft. Somebody else has to publish them, because nobody"
            " publishes alone what they wrote. Submit the page for review."
        ),
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_bulk_action")
def require_second_eyes_of_all(request, action_type, objects, action):
    """Publish none of the chosen pages when some of them are the user's own work."""
    if action_type != "publish":
        return None
    own = [page for page in objects if not may_publish(request.user, page)]
    if not own:
        return None
    titles = ", ".join(page.draft_title for page in own)
    text = _("Nothing was published. Somebody else has to publish what you wrote: %(titles)s")
    messages.error(request, text % {"titles": titles})
    return redirect(action.next_url)


class DraftUpdateTranslationsView(UpdateTranslationsView):
    """Wagtail-localize's update of translations; each is published from its own editor."""

    def get_form(self):
        form = super().get_form()
        field = form.fields["publish_translations"]
        field.disabled, field.initial, field.widget = True, False, HiddenInput()
        return form


@hooks.register("register_admin_urls", order=-1)
def update_translations_as_drafts():
    """Stand before wagtail-localize's own address."""
    view = DraftUpdateTranslationsView.as_view()
    return [path("localize/update/<int:translation_source_id>/", view)]


class PagesWithoutLiveCopies(PagesAdminAPIViewSet):
    actions = {
        name: action
        for name, action in PagesAdminAPIViewSet.actions.items()
        if name not in MAKE_LIVE_COPIES
    }


@hooks.register("construct_admin_api")
def leave_out_live_copies(router):
    router.register_endpoint("pages", PagesWithoutLiveCopies)
