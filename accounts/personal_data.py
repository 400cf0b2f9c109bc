"""What login and invitations hold on a person."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.db.models import Q
from django.utils.translation import gettext as _

from core.personal_data import Holding
from core.templatetags.hub_tags import thai_moment

from .models import Invitation, JoinRequest
from .templatetags.account_tags import browser_name

OF_ACCOUNTS = (UserSession, Authenticator, SocialAccount, EmailAddress)
OF_LOGINS = (AccessAttempt, AccessFailureLog, AccessLog)


def describe(subject):
    """Yield what was needed to come in; a person without an account never came."""
    if subject.user is None:
        return
    yield Holding(_("Invitations"), [_("role"), _("invited on")], invitation_rows(subject))
    yield Holding(_("Requests to join"), [_("School"), _("asked on")], request_rows(subject))
    yield Holding(
        _("Browsers that are logged in"),
        [_("Browser"), _("Address in the network"), _("Since")],
        session_rows(subject.user),
    )
    yield Holding(
        _("Second factor and other logins"),
        [_("Kind"), _("Since")],
        [*factor_rows(subject.user), *provider_rows(subject.user)],
    )
    yield Holding(
        _("Logins that failed"),
        [_("Address in the network"), _("Last on")],
        [(a.ip_address or "", thai_moment(a.attempt_time)) for a in attempts(subject.email)],
    )


def invitations_of(subject):
    return Invitation.objects.filter(Q(email__iexact=subject.email) | Q(accepted_by=subject.user))


def attempts(email, model=AccessAttempt):
    return model.objects.filter(username__iexact=email)


def invitation_rows(subject):
    return [(i.role, thai_moment(i.created_at)) for i in invitations_of(subject)]


def request_rows(subject):
    asked = JoinRequest.objects.filter(email__iexact=subject.email).select_related("school")
    return [(request.school.name, thai_moment(request.created_at)) for request in asked]


def session_rows(user):
    return [
        (browser_name(session.user_agent), session.ip, thai_moment(session.created_at))
        for session in UserSession.objects.filter(user=user)
    ]


def factor_rows(user):
    """Return the second factors by name; their secrets are for nobody to read."""
    found = Authenticator.objects.filter(user=user)
    return [(factor.get_type_display(), thai_moment(factor.created_at)) for factor in found]


def provider_rows(user):
    found = SocialAccount.objects.filter(user=user)
    return [(login.provider, thai_moment(login.date_joined)) for login in found]


def erase(subject):
    """Forget every way in, and who knocked at the door under this address."""
    if subject.user is None:
        return
    for model in OF_ACCOUNTS:
        model.objects.filter(user=subject.user).delete()
    for model in OF_LOGINS:
        attempts(subject.email, model).delete()
    invitations_of(subject).delete()
    JoinRequest.objects.filter(email__iexact=subject.email).delete()
