"""The one table of what is said about each kind of event, in the language in force."""

from typing import NamedTuple

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as mark

# The values of models.Topic.
REVIEWS, COMMENTS, REMINDERS = "reviews", "comments", "reminders"
JOINING, OTHER = "joining", "other"


class Words(NamedTuple):
    topic: str
    headline: str
    sentence: str


# Sentences know %(actor)s and %(title)s, headlines %(title)s.
WORDS = {
    "review_requested": Words(
        REVIEWS,
        mark("Please review: %(title)s"),
        mark("%(actor)s submitted “%(title)s”. Please read it and decide."),
    ),
    "review_approved": Words(
        REVIEWS,
        mark("One step further: %(title)s"),
        mark("%(actor)s approved “%(title)s”. The next step of the review follows."),
    ),
    "review_returned": Words(
        REVIEWS,
        mark("Please revise: %(title)s"),
        mark("%(actor)s returned “%(title)s” to be revised."),
    ),
    "page_published": Words(
        REVIEWS,
        mark("Published: %(title)s"),
        mark("%(actor)s published “%(title)s”. Everybody can read it now."),
    ),
    "page_scheduled": Words(
        REVIEWS,
        mark("Will be published: %(title)s"),
        mark("%(actor)s approved “%(title)s”. It is published on the date that was set."),
    ),
    "review_cancelled": Words(
        REVIEWS,
        mark("Review cancelled: %(title)s"),
        mark("%(actor)s cancelled the review of “%(title)s”. Nobody needs to do anything."),
    ),
    "page_commented": Words(
        COMMENTS,
        mark("Comment on: %(title)s"),
        mark("%(actor)s wrote a comment on “%(title)s”."),
    ),
    "review_late": Words(
        REMINDERS,
        mark("A review is waiting: %(title)s"),
        mark("“%(title)s” has waited for its review longer than it should."),
    ),
    "page_review_due": Words(
        REMINDERS,
        mark("Is it still right? %(title)s"),
        mark("Please look at “%(title)s” again, and say whether it is still right."),
    ),
    "adoption_sent": Words(
        REVIEWS,
        mark("Please read how it was used: %(title)s"),
        mark("%(actor)s used “%(title)s” and tells what came of it. Please read it and decide."),
    ),
    "adoption_returned": Words(
        REVIEWS,
        mark("Please revise: %(title)s"),
        mark("%(actor)s returned what you told about using “%(title)s” to be revised."),
    ),
    "adoption_published": Words(
        REVIEWS,
        mark("Your experience is published: %(title)s"),
        mark("What you told about using “%(title)s” is published. Thank you for sharing it."),
    ),
    "work_adopted": Words(
        OTHER,
        mark("Your work helped others: %(title)s"),
        mark("Another school used “%(title)s”, and it worked. Read what came of it."),
    ),
    "work_tried": Words(
        OTHER,
        mark("Somebody tried your work: %(title)s"),
        mark("Another school tried “%(title)s”, and it did not work yet. Read what happened."),
    ),
    "join_requested": Words(
        JOINING,
        mark("Asks to join: %(title)s"),
        mark("%(title)s: this person asks to join. Please say whether they are of your school."),
    ),
    "erasure_asked": Words(
        OTHER,
        mark("Somebody asks to be erased: %(title)s"),
        mark("%(title)s: somebody asks that their personal data be erased. Please decide."),
    ),
    "erasure_refused": Words(
        OTHER,
        mark("Answer to: %(title)s"),
        mark("The office did not erase your personal data. The reason stands below."),
    ),
    "erasure_late": Words(
        REMINDERS,
        mark("To be decided soon: %(title)s"),
        mark("%(title)s has to be decided; the law gives thirty days."),
    ),
    "takedown_asked": Words(
        OTHER,
        mark("About a page: %(title)s"),
        mark("%(title)s: somebody asks that a page be taken down or corrected."),
    ),
    "takedown_late": Words(
        REMINDERS,
        mark("To be answered soon: %(title)s"),
        mark("%(title)s about a page has to be answered."),
    ),
    "page_questioned": Words(
        OTHER,
        mark("Somebody asks about: %(title)s"),
        mark("Somebody asks that “%(title)s” be taken down or corrected. The head decides."),
    ),
    "consent_withdrawn": Words(
        OTHER,
        mark("No longer to be named: %(title)s"),
        mark(
            "%(title)s ended the consent to be named. Take name and picture off the pages, please."
        ),
    ),
}
# An app may announce what is not in the table yet: then people get the title and the link.
UNKNOWN = Words(OTHER, mark("News: %(title)s"), mark("There is news about “%(title)s”."))
NOBODY = gettext_lazy("The library")


def words_for(kind):
    return WORDS.get(kind, UNKNOWN)


def headline(notice):
    return _(words_for(notice.kind).headline) % {"title": notice.title}


def sentence(notice):
    """Return what happened, as one sentence."""
    given = {"title": notice.title, "actor": notice.actor or NOBODY}
    return _(words_for(notice.kind).sentence) % given


def language_of(user):
    """Return the language that the user chose, or the site's."""
    profile = getattr(user, "wagtail_userprofile", None)
    return (profile and profile.preferred_language) or settings.LANGUAGE_CODE
