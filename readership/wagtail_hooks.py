from django.contrib.auth.models import Permission
from django.urls import path
from wagtail import hooks

from core.account_links import ACCOUNT_LINK
from core.page_parts import PAGE_NOTE
from core.read_counts import READ_COUNTS

from . import account_views, admin_views, shown

hooks.register(PAGE_NOTE, shown.part_for)
hooks.register(READ_COUNTS, shown.read_counts)
hooks.register(ACCOUNT_LINK, account_views.lead_to_own)
hooks.register("register_admin_menu_item", admin_views.menu_item)


@hooks.register("register_admin_urls")
def admin_urls():
    screen, file = admin_views.StatisticsView.as_view(), admin_views.statistics_file
    return [
        path("statistics/", screen, name="reading_statistics"),
        path("statistics.<slug:extension>", file, name="reading_statistics_file"),
    ]


@hooks.register("register_permissions")
def who_may_look():
    return Permission.objects.filter(content_type__app_label="readership")
