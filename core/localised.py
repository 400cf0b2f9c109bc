"""A text kept in both languages on one row: read it by the language in force."""

from django.utils.translation import get_language


class Localised:
    """Descriptor over `<name>_th` and `<name>_en`; what is empty in English falls back to Thai."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        thai = getattr(instance, f"{self.name}_th")
        if (get_language() or "th").startswith("en"):
            return getattr(instance, f"{self.name}_en") or thai
        return thai
