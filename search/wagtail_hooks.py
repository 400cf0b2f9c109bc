from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from . import admin_views, erasing
from .related import related_pages
from .similar import similar_pages
from .viewsets import ReaderSearchViewSetGroup

HERE = "readers-search"

register_snippet(ReaderSearchViewSetGroup)
# For whoever writes something new; the name is the whole contract.
hooks.register("similar_pages", similar_pages)
# For whoever shows what else is about the same; called with a page.
hooks.register("related_pages", related_pages)


class PermittedMenuItem(MenuItem):
    """Shown to those who have a permission."""

    def __init__(self, *args, permission, **kwargs):
        self.permission = permission
        super().__init__(*args, **kwargs)

    def is_shown(self, request):
        return request.user.has_perm(self.permission)


@hooks.register(ReaderSearchViewSetGroup.submenu_hook)
def offer_statistics():
    return PermittedMenuItem(
        _("Search statistics"),
        reverse_lazy("search_statistics"),
        name="search-statistics",
        icon_name="search",
        order=1,
        permission="search.view_askedquery",
    )


@hooks.register(ReaderSearchViewSetGroup.submenu_hook)
def offer_index():
    return PermittedMenuItem(
        _("Search index"),
        reverse_lazy("search_index"),
        name="search-index",
        icon_name="table",
        order=900,
        permission="search.view_searchindex",
    )


@hooks.register("register_admin_urls")
def search_urls():
    views = admin_views
    return [
        path(
            "readers-search/statistics/", views.StatisticsView.as_view(), name="search_statistics"
        ),
        path(
            "readers-search/statistics.<slug:extension>",
            views.statistics_file,
            name="search_statistics_file",
        ),
        path("readers-search/index/", views.IndexView.as_view(), name="search_index"),
        path("readers-search/rebuild/", views.rebuild, name="search_rebuild"),
    ]


# A site that erases what it holds on a person calls this with the texts that are to go.
hooks.register("forget_personal_data", erasing.forget)
