from django.contrib.auth.models import Permission
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.account_links import ACCOUNT_LINK, AccountLink
from core.page_parts import PAGE_PART
from core.personal_data import DESCRIBE, ERASE
from core.use_counts import USE_COUNTS

from . import admin_views, counting, moderating, personal_data, stories
from .models import State

hooks.register(PAGE_PART, stories.part_for)
hooks.register(USE_COUNTS, counting.use_counts)
hooks.register(DESCRIBE, personal_data.describe)
hooks.register(ERASE, personal_data.erase)
hooks.register("register_log_actions", moderating.register_log_actions)
hooks.register("register_admin_menu_item", admin_views.menu_item)


@hooks.register(ACCOUNT_LINK)
def lead_to_own(user):
    """Lead teachers to their records; the number is of those that were returned."""
    own = user.adoptions.all()
    if not own and not user.memberships.current().exists():
        return None
    returned = sum(adoption.state == State.RETURNED for adoption in own)
    return AccountLink(_("My uses of works"), reverse("adoptions_own"), returned)


@hooks.register("register_admin_urls")
def admin_urls():
    listing, name = admin_views.AdoptionsView, admin_views.LIST
    return [
        path("adoptions/", listing.as_view(), name=name),
        path("adoptions/results/", listing.as_view(results_only=True), name=f"{name}_results"),
        path("adoptions/<int:pk>/", admin_views.DecideView.as_view(), name="adoption_decide"),
    ]


@hooks.register("construct_homepage_panels")
def show_what_waits(request, panels):
    if admin_views.may_read(request.user):
        panels.append(admin_views.WaitingPanel())


@hooks.register("register_permissions")
def who_may_decide():
    return Permission.objects.filter(content_type__app_label="adoptions")
