"""Handing a contribution in, taking it back, and throwing a draft away."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.models import ReferenceIndex

from core.file_uses import type_of
from core.models import FileUse, PageChange, PagePerson, Person, attached_files

from .answers import answers_for
from .attachments import files_of, pictures_of
from .drafts import draft_of, is_locked, keep, locked, parent_of
from .models import Contribution
from .steps import CONTENT, DECLARATIONS, FILES, STORY


class NotSendable(Exception):
    """The page cannot be handed in now; the message says why."""


@dataclass
class Missing:
    """One thing that the reviewers would miss, and the step where it is given."""

    step: str
    text: str


def missing(contribution, page):
    """Return all that is missing before the page can be handed in, in the order of the steps."""
    found = [*missing_answers(page), *missing_words(page), *missing_declarations(contribution)]
    return found or not_valid(page)


def missing_answers(page):
    """Return the required fields that are empty."""
    asked = page.contribution_form
    return [
        Missing(step, _("“%(field)s” is still empty.") % {"field": answer.label})
        for step, names in ((STORY, asked.story), (CONTENT, asked.content))
        for answer in answers_for(type(page), names)
        if answer.is_required and not answer.read(page)
    ]


def missing_words(page):
    """Return the pictures that somebody who cannot see them would know nothing of."""
    return [
        Missing(FILES, _("Say what picture %(number)s shows.") % {"number": number})
        for number, picture in enumerate(pictures_of(type(page)).list(page), start=1)
        if not picture.is_described
    ]


def missing_declarations(contribution):
    """Return what the contributor has not vouched for."""
    has_consent = contribution.consent_from and contribution.consent_on
    wanted = [
        (contribution.licence, _("Choose what others may do with it.")),
        (contribution.pupils, _("Say whether pupils can be recognised.")),
        (
            contribution.pupils != Contribution.Pupils.CONSENT or has_consent,
            _("Write who gave consent for the pupils, and when."),
        ),
        (contribution.is_own_work, _("Say that you made this, or may share it.")),
    ]
    return [Missing(DECLARATIONS, text) for is_there, text in wanted if not is_there]


def not_valid(page):
    """Return what the page type itself refuses."""
    try:
        page.full_clean()
    except ValidationError as error:
        fields = [page._meta.get_field(name).verbose_name for name in error.message_dict]
        return [Missing(CONTENT, _("Look at “%(field)s” again.") % {"field": f}) for f in fields]
    return []


@transaction.atomic
def send(key, user, what_changed=""):
    """Hand the draft in for review, or go on with the review that returned it.

    What is under review already is handed in, however often somebody presses the button.
    """
    contribution = locked(key)
    page = draft_of(contribution)
    if page.workflow_in_progress:
        return
    if is_locked(page, user) or missing(contribution, page) or not page.has_workflow:
        raise NotSendable(_("It cannot be sent just now. Everything is kept; try again later."))
    complete(contribution, page, user, what_changed)
    keep(page, user)
    review = page.current_workflow_state
    if review:
        review.resume(user)
    else:
        page.get_workflow().start(page, user)


def complete(contribution, page, user, what_changed):
    """Put into the page what follows from the declarations."""
    contribution.declared_at = timezone.now()
    contribution.save(update_fields=["declared_at"])
    name_maker(page, user, contribution.is_named)
    if hasattr(page, "licence"):
        page.licence = contribution.licence
    license_files(page, user, contribution.licence)
    if page.first_published_at is None:
        settle(page, user)
    elif what_changed:
        page.changes.add(PageChange(text=what_changed))


def name_maker(page, user, is_named):
    """Name the contributor among the people of the page, or take the name away."""
    person = person_of(user) if is_named else Person.objects.filter(user=user).first()
    links = list(page.people.all())
    has_link = any(link.person == person for link in links)
    if is_named and not has_link:
        page.people = [*links, PagePerson(person=person)]
    elif has_link and not is_named:
        page.people = [link for link in links if link.person != person]


def person_of(user):
    """Return the person of the account, who agrees to be named, made when there is none."""
    person, is_new = Person.objects.get_or_create(
        user=user, defaults={"display_name": user.get_full_name() or user.email.partition("@")[0]}
    )
    if person.consent_given_on is None:
        person.consent_given_on = timezone.localdate()
        person.save(update_fields=["consent_given_on"])
    return person


def license_files(page, user, licence):
    """Give the licence to the files that the contributor uploaded for the page."""
    for place in (pictures_of(type(page)), files_of(type(page))):
        for attachment in place.list(page):
            file = attachment.file
            if file.uploaded_by_user_id == user.pk and file.licence != licence:
                file.licence = licence
                file.save(update_fields=["licence"])


def settle(page, user):
    """Give a page that nobody has read yet the address and the list that it belongs to."""
    page.slug = ""
    page.full_clean()
    parent = parent_of(page)
    if parent and not page.is_child_of(parent):
        page.save()
        MovePageAction(page, parent, pos="last-child", user=user).execute(
            skip_permission_checks=True
        )
        page.refresh_from_db(fields=["path", "depth", "url_path"])


def may_withdraw(page, user):
    review = page.current_workflow_state
    return review is not None and review.user_can_cancel(user)


@transaction.atomic
def withdraw(key, user):
    """Take the page out of review; a page that is not in review stays as it is."""
    page = locked(key).page
    if may_withdraw(page, user):
        page.current_workflow_state.cancel(user=user)


def may_delete(page):
    """Tell whether the page is a draft that nobody but its contributor has seen or reads."""
    return page.first_published_at is None and page.current_workflow_state is None


@transaction.atomic
def delete(key, user):
    """Delete a draft with the files that were uploaded for it alone."""
    contribution = locked(key)
    if not may_delete(contribution.page):
        return False
    page = draft_of(contribution)
    files = [model.objects.filter(pk=pk).first() for model, pk in attached_files(page)]
    own = [file for file in files if file and file.uploaded_by_user_id == user.pk]
    unused = [file for file in own if not is_used_elsewhere(file, page)]
    DeletePageAction(contribution.page, user=user).execute(skip_permission_checks=True)
    for file in unused:
        file.delete()
    return True


def is_used_elsewhere(file, page):
    """Tell whether published content or another draft shows the file."""
    uses = FileUse.objects.filter(file_type=type_of(type(file)), file_id=file.pk)
    others = ReferenceIndex.get_references_to(file).exclude(object_id=str(page.pk))
    return uses.exists() or others.exists()
