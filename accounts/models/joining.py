"""A school's code, and those who asked to join with it."""

from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.kept_secret import READABLE

LENGTH = 8


def new_code():
    return get_random_string(LENGTH, READABLE)


def plain_code(text):
    """Return a code as it is stored, however a person typed it."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


class SchoolCode(models.Model):
    """What the director gives to the teachers of the school; it opens nothing by itself."""

    school = models.OneToOneField(
        "schools.School",
        verbose_name=_("school"),
        on_delete=models.CASCADE,
        related_name="join_code",
    )
    code = models.CharField(_("code"), max_length=LENGTH, unique=True, default=new_code)
    made_at = models.DateTimeField(_("made on"), auto_now=True)

    class Meta:
        verbose_name = _("school's join code")
        verbose_name_plural = _("schools' join codes")

    def __str__(self):
        return self.spelt

    @property
    def spelt(self):
        """The code in two halves, as it is read aloud and typed."""
        return f"{self.code[:4]}-{self.code[4:]}"

    def renew(self):
        """Make another code; the old one stops working."""
        self.code = new_code()
        self.save()


class JoinRequest(models.Model):
    """Somebody who knew the code; the director or the office says whether they are of the school.

    There is no account yet: a nod turns the request into an invitation, which proves the address.
    """

    email = models.EmailField(_("e-mail address"))
    title = models.CharField(pgettext_lazy("before a name", "title"), max_length=40, blank=True)
    first_name = models.CharField(_("first name"), max_length=150)
    last_name = models.CharField(_("last name"), max_length=150)
    school = models.ForeignKey(
        "schools.School",
        verbose_name=_("school"),
        on_delete=models.CASCADE,
        related_name="join_requests",
    )
    created_at = models.DateTimeField(_("asked on"), auto_now_add=True)

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("request to join")
        verbose_name_plural = _("requests to join")
        constraints = [
            models.UniqueConstraint(
                fields=["email", "school"], name="accounts_one_request_a_school"
            )
        ]

    def __str__(self):
        return f"{self.name} – {self.school}"

    def save(self, *args, **kwargs):
        self.email = self.email.strip().lower()
        super().save(*args, **kwargs)

    @property
    def name(self):
        return f"{self.title}{self.first_name} {self.last_name}"
