"""What pages refer to: a stable code, a name in both languages, archived instead of deleted."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.utils.translation import gettext_lazy as _

from core.localised import Localised

validate_code = RegexValidator(
    r"\A[a-z0-9]+(?:[-_][a-z0-9]+)*\Z",
    _("Use small English letters, digits and hyphens only."),
)


class Archivable(models.Model):
    """A row that is archived, never deleted, once something refers to it."""

    archived = models.BooleanField(
        _("archived"),
        default=False,
        help_text=_("No longer offered when writing; pages that use it keep it."),
    )

    class Meta:
        abstract = True


class Referable(Archivable):
    """A term with a code that never changes (filters, imports and the API use it)."""

    code = models.CharField(_("code"), max_length=40, unique=True, validators=[validate_code])
    name_th = models.CharField(_("name in Thai"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    name = Localised()

    class Meta:
        abstract = True
        ordering = ["order", "code"]

    def __str__(self):
        return self.name


def is_referred_to(instance):
    """Tell whether any row points at the instance by a foreign key or a many-to-many relation."""
    return any(
        relation.related_model._default_manager.filter(**{relation.field.name: instance}).exists()
        for relation in instance._meta.related_objects
        if relation.related_model is not None and not relation.field.remote_field.parent_link
    )


def protect_what_is_referred_to(sender, instance, **kwargs):
    """Stop the deletion of an archivable row that is in use, many-to-many relations included."""
    if issubclass(sender, Archivable) and is_referred_to(instance):
        message = _("This is in use and cannot be deleted. Archive it instead.")
        raise ProtectedError(message, {instance})


pre_delete.connect(protect_what_is_referred_to, dispatch_uid="core.protect_referable")
