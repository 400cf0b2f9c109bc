"""What the office adds to the privacy notice, and since when it stands as it does."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField

from core.localised import Localised

# The day of the built-in text (`templates/privacy/notice.html`); change it with the text.
TEXT_OF = date(2026, 11, 22)
FEATURES = ["bold", "italic", "ol", "ul", "link"]


@register_setting(icon="lock")
class PrivacySettings(BaseSiteSetting):
    contact_name = models.CharField(
        _("who answers questions about personal data"),
        max_length=200,
        blank=True,
        help_text=_("A post rather than a person, so that it stays right."),
    )
    contact_email = models.EmailField(_("e-mail for personal data"), blank=True)
    contact_phone = models.CharField(_("telephone for personal data"), max_length=60, blank=True)
    addition_th = RichTextField(_("what the office adds, in Thai"), features=FEATURES, blank=True)
    addition_en = RichTextField(
        _("what the office adds, in English"), features=FEATURES, blank=True
    )
    changed_on = models.DateField(
        _("changed on"),
        null=True,
        blank=True,
        help_text=_("Set the day when you change the notice; everybody is told of it once more."),
    )

    addition = Localised()

    panels = [
        MultiFieldPanel(["contact_name", "contact_email", "contact_phone"], _("Contact")),
        MultiFieldPanel(["addition_th", "addition_en", "changed_on"], _("Privacy notice")),
    ]

    class Meta:
        verbose_name = _("privacy notice")

    @property
    def in_force_since(self):
        return max(TEXT_OF, self.changed_on or TEXT_OF)

    @property
    def version(self):
        """The day from which the notice stands as it does."""
        return self.in_force_since.isoformat()
