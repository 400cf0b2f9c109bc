"""How far a work or an award reaches."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    SCHOOL = "school", _("School level")
    NETWORK = "network", _("Network level")
    AREA = "area", _("Area level")
    REGION = "region", _("Regional level")
    NATION = "nation", _("National level")
