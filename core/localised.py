"""Which language is in force, and a text kept in both on one row, read by it."""

from django.utils.translation import get_language


def in_thai():
    """Tell whether the reader is shown Thai, as everybody is who is not shown English."""
    return (get_language() or "th").startswith("th")


class Localised:
    """Descriptor over `<name>_th` and `<name>_en`; what is empty in English falls back to Thai."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        thai = getattr(instance, f"{self.name}_th")
        return thai if in_thai() else getattr(instance, f"{self.name}_en") or thai
