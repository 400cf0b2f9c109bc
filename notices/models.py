"""What a person is told, and how often each topic may reach them by mail."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from . import wording


class Topic(models.TextChoices):
    REVIEWS = "reviews", _("Reviews and publication")
    COMMENTS = "comments", _("Comments on pages")
    REMINDERS = "reminders", _("Reminders")
    JOINING = "joining", _("Teachers who ask to join")
    OTHER = "other", _("Other news")


class Frequency(models.TextChoices):
    INSTANT = "instant", _("At once")
    DAILY = "daily", _("Once a day, all in one mail")
    WEEKLY = "weekly", _("Once a week, all in one mail")
    NEVER = "never", _("No mail")


class NoticeQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at__isnull=True)

    def to_mail(self):
        """Keep those that somebody still waits for by mail."""
        waiting = self.filter(mailed_at__isnull=True, failed_at__isnull=True)
        return waiting.filter(recipient__is_active=True).exclude(by_mail=Frequency.NEVER)

    def undelivered(self):
        return self.filter(failed_at__isnull=False)


class Notice(models.Model):
    """One event as one person is told of it; its sentence is made when it is shown."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("recipient"),
        on_delete=models.CASCADE,
        related_name="notices",
    )
    kind = models.CharField(_("kind"), max_length=60)
    topic = models.CharField(_("topic"), max_length=20, choices=Topic)
    actor = models.CharField(_("who did it"), max_length=255, blank=True)
    subject_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    subject_key = models.CharField(max_length=64)
    subject = GenericForeignKey("subject_type", "subject_key")
    title = models.CharField(_("title"), max_length=255)
    text = models.TextField(_("text"), blank=True)
    url = models.CharField(_("address"), max_length=2000, blank=True)
    created_at = models.DateTimeField(_("made on"), auto_now_add=True)
    read_at = models.DateTimeField(_("read on"), null=True, blank=True)
    by_mail = models.CharField(_("by mail"), max_length=10, choices=Frequency)
    mailed_at = models.DateTimeField(_("mailed on"), null=True, blank=True)
    failed_at = models.DateTimeField(_("mail failed on"), null=True, blank=True)
    error = models.CharField(_("what the mail server said"), max_length=255, blank=True)

    objects = NoticeQuerySet.as_manager()
    # Nothing that is told stands in the way of what it is about.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-created_at", "-pk"]
        default_permissions = ["view"]
        indexes = [
            models.Index(fields=["recipient", "-created_at"], name="notices_newest"),
            models.Index(
                fields=["recipient"], condition=Q(read_at__isnull=True), name="notices_unread"
            ),
            models.Index(
                fields=["by_mail", "created_at"],
                condition=Q(mailed_at__isnull=True, failed_at__isnull=True),
                name="notices_to_mail",
            ),
        ]

    def __str__(self):
        return self.headline

    def get_absolute_url(self):
        return reverse("notice", args=[self.pk])

    @property
    def headline(self):
        return wording.headline(self)

    @property
    def sentence(self):
        return wording.sentence(self)


class Preference(models.Model):
    """How often a person wants mail about a topic; without a row it is the topic's default."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_preferences"
    )
    topic = models.CharField(_("topic"), max_length=20, choices=Topic)
    frequency = models.CharField(_("by mail"), max_length=10, choices=Frequency)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("wish about mails")
        verbose_name_plural = _("wishes about mails")
        default_permissions = []
        constraints = [
            models.UniqueConstraint(fields=["user", "topic"], name="notices_one_wish_a_topic")
        ]

    def __str__(self):
        return f"{self.get_topic_display()}: {self.get_frequency_display()}"
