"""Somebody asks that a page be taken down or corrected, with an account or without."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def promised_until():
    return timezone.localdate() + timedelta(days=settings.TAKEDOWN_DAYS)


def language_in_force():
    return (get_language() or settings.LANGUAGE_CODE)[:2]


class TakedownQuerySet(models.QuerySet):
    def open(self):
        return self.exclude(state__in=TakedownRequest.CLOSED)


class TakedownRequest(models.Model):
    """What is wrong with which page, who says so, and what they were answered."""

    class Kind(models.TextChoices):
        OWN_PICTURE = "own-picture", _("I am in a picture and do not want to be")
        CHILD_PICTURE = "child-picture", _("My child, or a child in my care, is in a picture")
        PERSONAL_DATA = "personal-data", _("It tells something private of me or of somebody else")
        COPYRIGHT = "copyright", _("It is my work, used without my leave")
        WRONG = "wrong", _("Something in it is wrong")

    class State(models.TextChoices):
        NEW = "new", _("New")
        WORKING = "working", _("In work")
        DONE = "done", _("Done")
        REFUSED = "refused", _("Refused")

    CLOSED = (State.DONE, State.REFUSED)

    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    address = models.CharField(_("address of the page"), max_length=500, blank=True)
    kind = models.CharField(_("what it is about"), max_length=20, choices=Kind)
    text = models.TextField(_("what should change, and why"), max_length=4000)
    name = models.CharField(_("your name"), max_length=150)
    email = models.EmailField(_("your e-mail"))
    language = models.CharField(max_length=2, default=language_in_force, editable=False)
    created_at = models.DateTimeField(_("sent on"), auto_now_add=True)
    due_on = models.DateField(_("to be answered until"), default=promised_until)
    reminded_on = models.DateField(null=True, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.NEW)
    answer = models.TextField(
        _("answer"),
        max_length=4000,
        blank=True,
        help_text=_("Goes by mail to who asked, as soon as the state is done or refused."),
    )
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handled by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    closed_at = models.DateTimeField(_("closed on"), null=True, editable=False)
    pruned_at = models.DateTimeField(null=True, editable=False)

    objects = TakedownQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("request about a page")
        verbose_name_plural = _("requests about pages")
        ordering = ["-created_at", "-pk"]
        default_permissions = ["view", "change"]

    def __str__(self):
        return str(_("Request no. %(number)s") % {"number": self.pk})

    def clean(self):
        super().clean()
        if self.is_closed and not self.answer.strip():
            raise ValidationError({"answer": _("Write what is answered to who asked.")})

    @property
    def is_closed(self):
        return self.state in self.CLOSED

    @property
    def is_overdue(self):
        return not self.is_closed and self.due_on < timezone.localdate()
