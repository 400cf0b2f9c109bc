"""Who is told of what: the office of requests, people outside of the answer, by mail."""

from django.contrib.auth.models import Group
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from core.access import is_live
from core.events import announce
from core.mail import absolute, queue_mail, sending_site
from core.models import User

DECIDERS = ("administrator", "head")
ERASURE_ASKED, ERASURE_REFUSED = "erasure_asked", "erasure_refused"
ERASURE_LATE, TAKEDOWN_LATE = "erasure_late", "takedown_late"
TAKEDOWN_ASKED, PAGE_QUESTIONED = "takedown_asked", "page_questioned"
CONSENT_WITHDRAWN = "consent_withdrawn"


def deciders():
    """Return who answers for personal data: administrators and heads of supervision."""
    groups = Group.objects.filter(name__in=DECIDERS)
    return User.objects.filter(
        Q(groups__in=groups) | Q(is_superuser=True), is_active=True
    ).distinct()


def admin_address(row, screen="edit"):
    return reverse(row.snippet_viewset.get_url_name(screen), args=[row.pk])


def tell_deciders(kind, row, actor=None, screen="edit"):
    """Announce to all who may decide; the notice leads to the row's screen in the admin."""
    url = admin_address(row, screen)
    announce(kind, deciders(), subject_object=row, actor=actor, url_for=lambda user: url)


def tell_refused(request, actor):
    announce(
        ERASURE_REFUSED,
        [request.user],
        subject_object=request,
        actor=actor,
        text=request.answer,
        url_for=lambda user: reverse("own_data"),
    )


def tell_withdrawn(user):
    """Ask the office to take a name off; the entry is where that is done."""
    if hasattr(user, "person"):
        tell_deciders(CONSENT_WITHDRAWN, user.person, user)


def keepers(page):
    """Return the owner of a page and who is responsible for it."""
    stewards = Q(person__pagesteward_links__page=page.pk)
    return User.objects.filter(Q(pk=page.owner_id) | stewards, is_active=True).distinct()


def tell_of_takedown(request):
    """Tell the deciders of the request, and a page's keepers that somebody asks about it.

    Who asks and why is for the deciders only, so it stands in no notice.
    """
    tell_deciders(TAKEDOWN_ASKED, request)
    if page := request.page:
        others = keepers(page).exclude(pk__in=deciders())
        url = page.get_url() or "" if is_live(page) else ""
        announce(PAGE_QUESTIONED, others, subject_object=page, url_for=lambda user: url)


def mail_asker(request, template):
    """Queue a mail to who asked, in the language of their form."""
    if not request.email:
        return
    with override(request.language):
        context = {
            "request": request,
            "site": sending_site(),
            "notice": absolute(reverse("privacy_notice")),
        }
        body = render_to_string(f"privacy/email/{template}.txt", context).strip()
    subject, _blank, text = body.partition("\n")
    queue_mail(EmailMessage(subject, text.strip(), to=[request.email]))
