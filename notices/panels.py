"""The admin's view of one's notices: a number in the menu, the newest on the dashboard."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem

from .models import Notice
from .undelivered import may_see_undelivered

SHOWN = 5


class NoticesPanel(Component):
    """The newest that the person has not read, and to administrators that mails failed."""

    name, order = "notices", 60
    template_name = "notices/admin/panel.html"

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        unread = user.notices.unread()
        failed = Notice.objects.undelivered().count() if may_see_undelivered(user) else 0
        return {"notices": unread[:SHOWN], "count": unread.count(), "failed_count": failed}


class NoticesMenuItem(MenuItem):
    """Leads to the account; the address and the number are the person's own, so made late."""

    def render_component(self, request):
        count = request.user.notices.unread().count()
        label = f"{self.label} ({count})" if count else str(self.label)
        return LinkMenuItem(self.name, label, reverse("notices"), icon_name=self.icon_name)


def notices_menu_item():
    return NoticesMenuItem(_("Notices"), "", name="notices", icon_name="mail", order=50)
