"""Settings of one site: whose library it is, how to reach them, and its colours."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from core.localised import Localised


class Palette(models.TextChoices):
    """Colour sets whose contrast was checked, light and dark."""

    TEAL = "teal", _("Teal")
    INDIGO = "indigo", _("Indigo")
    FOREST = "forest", _("Forest")
    PLUM = "plum", _("Plum")


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    files_are_public = True

    site_name_th = models.CharField(_("name of the library in Thai"), max_length=120)
    site_name_en = models.CharField(_("name of the library in English"), max_length=120, blank=True)
    office_name_th = models.CharField(_("name of the office in Thai"), max_length=200)
    office_name_en = models.CharField(
        _("name of the office in English"), max_length=200, blank=True
    )
    crest = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("crest"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    palette = models.CharField(
        _("colours"), max_length=20, choices=Palette.choices, default=Palette.TEAL
    )
    address_th = models.TextField(_("address in Thai"), blank=True)
    address_en = models.TextField(_("address in English"), blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    facebook_url = models.URLField(_("Facebook page"), blank=True)
    line_url = models.URLField(_("LINE address"), blank=True)
    youtube_url = models.URLField(_("YouTube channel"), blank=True)

    site_name = Localised()
    office_name = Localised()
    address = Localised()

    panels = [
        MultiFieldPanel(
            ["site_name_th", "site_name_en", "office_name_th", "office_name_en"], _("Names")
        ),
        MultiFieldPanel(["crest", "palette"], _("Look")),
        MultiFieldPanel(
            ["address_th", "address_en", "contact_email", "phone"], heading=_("Contact")
        ),
        MultiFieldPanel(
            [FieldPanel("facebook_url"), FieldPanel("line_url"), FieldPanel("youtube_url")],
            _("Social media"),
        ),
    ]

    class Meta:
        verbose_name = _("library settings")
