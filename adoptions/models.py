"""That somebody used a work of others, where and when, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.models import PageIdentity

from . import works

LONGEST = 2000


class State(models.TextChoices):
    WAITING = "waiting", _("Waits to be read")
    RETURNED = "returned", _("Returned to be revised")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Result(models.TextChoices):
    WORKED = "worked", _("It worked")
    NOT_YET = "not_yet", _("It did not work yet")


class Term(models.TextChoices):
    FIRST = "1", _("First term")
    SECOND = "2", _("Second term")
    YEAR = "year", _("Whole year")


class Pupils(models.TextChoices):
    NOT_SEEN = "not_seen", _("No pupil can be recognised in it")
    AGREED = "agreed", _("Pupils can be recognised, and their parents agreed to its publication")


class AdoptionQuerySet(models.QuerySet):
    def published(self):
        return self.filter(state=State.PUBLISHED)

    def that_worked(self):
        return self.published().filter(result=Result.WORKED)

    def waiting(self):
        return self.filter(state=State.WAITING)

    def in_numbers(self):
        """Return how often it worked, in how many schools, and how often it did not yet."""
        worked = Q(result=Result.WORKED)
        return self.published().aggregate(
            worked=Count("pk", filter=worked),
            schools=Count("school", filter=worked, distinct=True),
            not_yet=Count("pk", filter=~worked),
        )


class Adoption(models.Model):
    """One teacher's use of one work in one school year; it belongs to the work in all languages."""

    work = models.ForeignKey(
        PageIdentity, verbose_name=_("work"), on_delete=models.CASCADE, related_name="adoptions"
    )
    # Without an account the record stays, and nobody is named.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("teacher"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="adoptions",
    )
    user.wagtail_reference_index_ignore = True
    school = models.ForeignKey(
        "schools.School", verbose_name=_("school"), on_delete=models.PROTECT, related_name="+"
    )
    school_year = models.ForeignKey(
        "core.SchoolYear",
        verbose_name=_("school year"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    term = models.CharField(_("term"), max_length=4, choices=Term)
    grades = models.ManyToManyField(
        "core.GradeLevel", verbose_name=_("grade levels"), related_name="+"
    )
    result = models.CharField(_("result"), max_length=10, choices=Result)
    outcome = models.TextField(_("what came of it"), max_length=LONGEST)
    changes = models.TextField(_("what was changed"), max_length=LONGEST, blank=True)
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    pupils = models.CharField(_("pupils in the picture"), max_length=10, choices=Pupils, blank=True)
    is_named = models.BooleanField(_("show my name with what I tell"), default=False)

    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    # Grows each time it is sent, so that nobody decides on what they have not read.
    version = models.PositiveIntegerField(default=0, editable=False)
    reason = models.TextField(_("reason"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_by.wagtail_reference_index_ignore = True
    sent_at = models.DateTimeField(_("sent on"))
    published_at = models.DateTimeField(_("published on"), null=True)

    objects = AdoptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("use of a work")
        verbose_name_plural = _("uses of works")
        ordering = ["-sent_at", "-pk"]
        # To change one is to decide about it; what a teacher wrote is for the teacher to rewrite.
        default_permissions = ["view", "change"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "work", "school_year"], name="adoptions_once_a_school_year"
            )
        ]
        indexes = [models.Index(fields=["work", "state"], name="adoptions_of_work")]

    def __str__(self):
        return self.title

    @classmethod
    def shown_on(cls, keys):
        """Return the condition on the pages that show some of these records and their pictures."""
        shown = cls.objects.published().filter(pk__in=keys)
        return Q(translation_key__in=shown.values("work__translation_key"))

    @cached_property
    def title(self):
        """What the work is called, by which people speak of the record."""
        return works.title_of(self.work)

    @property
    def has_worked(self):
        return self.result == Result.WORKED

    @property
    def is_published(self):
        return self.state == State.PUBLISHED

    @property
    def may_be_edited(self):
        """What is public stays as it was read, until it is withdrawn."""
        return not self.is_published

    @property
    def public_name(self):
        """The name that readers see; empty unless the teacher wished to be named."""
        return self.user.get_full_name() if self.is_named and self.user else ""
