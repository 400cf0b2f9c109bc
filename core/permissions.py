"""What a user may do with a page: Wagtail's rules, and the four eyes in front of publishing."""

from wagtail.models import PagePermissionTester

from .four_eyes import may_publish


class LibraryPagePermissionTester(PagePermissionTester):
    def can_publish(self):
        return super().can_publish() and may_publish(self.user, self.page)

    def can_publish_subpage(self):
        """Whoever makes, copies or aliases a page owns it, so it cannot be live at once."""
        return self.user.is_superuser and super().can_publish_subpage()

    def can_unschedule(self):
        """Taking back a date makes nothing public."""
        return super().can_publish()
