"""The user: logs in by e-mail, has a Thai name and no username."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.search import index


class UserManager(BaseUserManager):
    """Creates users, and finds them by e-mail ignoring case."""

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def create_user(self, email, password=None, **fields):
        """Save a user; raises ValueError without an e-mail."""
        if not email:
            raise ValueError("A user needs an e-mail address.")
        user = self.model(email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(index.Indexed, AbstractBaseUser, PermissionsMixin):
    """A person with an account. Schools are reached through `schools.Membership`."""

    email = models.EmailField(_("e-mail address"), unique=True)
    title = models.CharField(pgettext_lazy("before a name", "title"), max_length=40, blank=True)
    first_name = models.CharField(_("first name"), max_length=150, blank=True)
    last_name = models.CharField(_("last name"), max_length=150, blank=True)
    is_staff = models.BooleanField(_("staff status"), default=False)
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_("Switch this off instead of deleting an account; what it wrote stays."),
    )
    learning_areas = models.ManyToManyField(
        "core.LearningArea",
        verbose_name=_("learning areas"),
        blank=True,
        related_name="+",
        help_text=_("A supervisor reviews pages of these learning areas."),
    )
    date_joined = models.DateTimeField(_("date joined"), default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    search_fields = [
        index.SearchField("email"),
        index.AutocompleteField("email"),
        index.SearchField("first_name"),
        index.AutocompleteField("first_name"),
        index.SearchField("last_name"),
        index.AutocompleteField("last_name"),
        index.FilterField("is_active"),
    ]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="core_user_email_ignoring_case",
                violation_error_message=_("An account with this e-mail address exists already."),
            )
        ]

    def __str__(self):
        return self.get_full_name() or self.email

    def clean(self):
        super().clean()
        self.email = self.email.strip().lower()

    def save(self, *args, **kwargs):
        self.email = self.email.strip().lower()
        super().save(*args, **kwargs)

    def get_full_name(self):
        """Return title, first and last name; a Thai title is written without a space."""
        return f"{self.title}{self.first_name} {self.last_name}".strip()

    def get_short_name(self):
        return self.first_name or self.email
