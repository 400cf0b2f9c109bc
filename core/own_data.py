"""What the foundation holds on a person: the account, the entry as shown, pages and files."""

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import APIToken, Page, PageSubscription, ReferenceIndex, UploadedFile
from wagtail.search.index import class_is_indexed, insert_or_update_object

from .groups import group_name
from .models import FILE_MODELS
from .personal_data import Holding
from .templatetags.hub_tags import thai_date, thai_moment

# What stands in the place of a name; also in English pages the Thai name was shown.
NAMELESS, NAMELESS_EN = "ไม่ประสงค์ออกนาม", "Name withheld"
ACCOUNT_GONE = "ผู้ใช้ที่ลบแล้ว"
NO_ADDRESS = "erased.invalid"


def describe(subject):
    """Yield what stands in the tables of `core`, and in Wagtail's of pages and files."""
    if subject.user:
        yield Holding(_("Account"), [_("What"), _("Held")], list(account_rows(subject.user)))
    if subject.person:
        rows = list(person_rows(subject.person))
        yield Holding(_("As shown on pages"), [_("What"), _("Held")], rows)
    yield Holding(_("Pages"), [_("Title"), _("Published on")], page_rows(subject))
    yield Holding(_("Files uploaded"), [_("Title"), _("Uploaded on")], list(file_rows(subject)))


def account_rows(user):
    """Yield the fields of the account that say anything."""
    groups = [group_name(group) for group in Group.objects.filter(user=user)]
    areas = [str(area) for area in user.learning_areas.all()]
    yield _("Name"), user.get_full_name()
    yield _("e-mail address"), user.email
    yield _("Role"), ", ".join(groups)
    if areas:
        yield _("learning areas"), ", ".join(areas)
    yield _("date joined"), thai_moment(user.date_joined)
    yield _("last login"), thai_moment(user.last_login) if user.last_login else "–"


def person_rows(person):
    """Yield the fields of the entry that hold something."""
    shown = ("display_name", "display_name_en", "position", "position_en")
    for name in shown:
        if value := getattr(person, name):
            yield str(person._meta.get_field(name).verbose_name), value
    if person.portrait:
        yield _("portrait"), person.portrait.title
    if person.consent_given_on:
        yield _("consent given on"), thai_date(person.consent_given_on, "full")


def pages_of(subject):
    """Return the pages that name the person, that they look after, or that they own."""
    return Page.objects.filter(
        subject.made("people__person", "owner") | subject.made("stewards__person", "owner")
    ).distinct()


def page_rows(subject):
    pages = pages_of(subject).order_by("-first_published_at", "-pk")
    return [
        (page.title, thai_date(page.first_published_at, "full") or _("Draft")) for page in pages
    ]


def file_rows(subject):
    if subject.user:
        for model in FILE_MODELS:
            for file in model.objects.filter(uploaded_by_user=subject.user).order_by("-pk"):
                yield file.title, thai_moment(file.created_at)


def empty(subject):
    """Leave an account and a person without anything that tells who they were."""
    if subject.user:
        end_sessions(subject.user)
        delete_settings(subject.user)
        empty_account(subject.user)
    if subject.person:
        empty_person(subject.person)


def end_sessions(user):
    """Delete the sessions of the account; what lies in them is encoded, so each is opened."""
    key = str(user.pk)
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") == key:
            session.delete()


def delete_settings(user):
    """Delete what the admin keeps for one person, with the file of their picture."""
    if profile := getattr(user, "wagtail_userprofile", None):
        if profile.avatar:
            profile.avatar.delete(save=False)
        profile.delete()
    for model in (EditingSession, FormState, PageSubscription, APIToken):
        model.objects.filter(user=user).delete()
    for upload in UploadedFile.objects.filter(uploaded_by_user=user):
        upload.file.delete(save=False)
        upload.delete()
    Page.objects.filter(locked_by=user).update(locked=False, locked_by=None, locked_at=None)


def empty_account(user):
    """Keep the row, to which revisions and the history point, and nothing that is in it."""
    user.email = f"erased-{user.pk}@{NO_ADDRESS}"
    user.title, user.first_name, user.last_name = "", ACCOUNT_GONE, ""
    user.is_active = user.is_staff = user.is_superuser = False
    user.last_login = None
    user.set_unusable_password()
    user.save()
    for relation in (user.groups, user.user_permissions, user.learning_areas):
        relation.clear()


def empty_person(person):
    """Keep the row, to which pages point as their author, without name, place and picture."""
    portrait = person.portrait
    person.code = person.user = person.portrait = person.page = person.consent_given_on = None
    person.display_name, person.display_name_en = NAMELESS, NAMELESS_EN
    person.position = person.position_en = ""
    person.archived = True
    person.save()
    if portrait and not is_used_elsewhere(portrait, person):
        portrait.delete()


def is_used_elsewhere(image, person):
    """Tell whether anything but the person's own entry shows the image."""
    own = {"base_content_type": ContentType.objects.get_for_model(person), "object_id": person.pk}
    return ReferenceIndex.get_references_to(image).exclude(**own).exists()


def is_indexed(instance):
    return class_is_indexed(type(instance))


def forget(texts, objects):
    """Drop the copies that sessions and the cache hold, and those in the admin's search."""
    for session in Session.objects.iterator():
        held = str(session.get_decoded())
        if any(text in held for text in texts):
            session.delete()
    cache.clear()
    for instance in filter(is_indexed, objects):
        # As it is now: other steps may have changed or deleted it since it was loaded.
        if present := type(instance)._base_manager.filter(pk=instance.pk).first():
            insert_or_update_object(present)
