from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.account_links import ACCOUNT_LINK, AccountLink
from core.page_parts import PAGE_TOOL
from core.personal_data import DESCRIBE, ERASE

from . import personal_data, tools

hooks.register(DESCRIBE, personal_data.describe)
hooks.register(ERASE, personal_data.erase)
hooks.register(PAGE_TOOL, tools.tool_for)


@hooks.register(ACCOUNT_LINK)
def lead_to_lists(user):
    return AccountLink(_("My reading lists"), reverse("own_reading_lists"))
