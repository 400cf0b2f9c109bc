from wagtail import hooks

from . import manual_views, named_screens
from .bulk_filing import FileUnderAction
from .content_checks import check_as_library
from .page_list.views import AllPagesViewSet, LibraryPageViewSet

# Before the originals, so that these screens are ours.
hooks.register("register_admin_urls", named_screens.urls, order=-1)


# After Wagtail's own, in whose place it is put.
@hooks.register("register_admin_viewset", order=1)
def list_pages():
    return [LibraryPageViewSet(), AllPagesViewSet()]


hooks.register("construct_wagtail_userbar", check_as_library)
hooks.register("register_admin_urls", manual_views.urls)
hooks.register("register_help_menu_item", manual_views.menu_item)
hooks.register("register_bulk_action", FileUnderAction)
