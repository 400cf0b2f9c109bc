"""The account area. Names that begin with `account_` and `mfa_` are allauth's where it has them."""

from allauth.account import views as entrance
from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .views import overview, school
from .views.invitation import InvitationView

own = [
    path("", overview.overview, name="account_overview"),
    path("me/", overview.me, name="account_me"),
    path("profile/", overview.profile, name="account_profile"),
    path("sessions/", overview.sessions, name="usersessions_list"),
    path("sessions/<int:pk>/end/", overview.end_session, name="account_end_session"),
    # Whatever offers to sign up leads to what we have instead.
    path("join/", school.join, name="account_signup"),
    path("school/", school.own_schools, name="account_school"),
    path(
        "school/requests/<int:pk>/approve/",
        school.answer_request,
        {"answer": "approve"},
        name="account_approve",
    ),
    path(
        "school/requests/<int:pk>/refuse/",
        school.answer_request,
        {"answer": "refuse"},
        name="account_refuse",
    ),
    path("school/<slug:code>/new-code/", school.renew_code, name="account_renew_code"),
    path("invitation/<str:token>/", InvitationView.as_view(), name="account_invitation"),
]
login = [
    path("login/", entrance.login, name="account_login"),
    path("logout/", entrance.logout, name="account_logout"),
    path("inactive/", entrance.account_inactive, name="account_inactive"),
    path("confirm/", entrance.reauthenticate, name="account_reauthenticate"),
]
password = [
    path("change/", entrance.password_change, name="account_change_password"),
    path("set/", entrance.password_set, name="account_set_password"),
    path("reset/", entrance.password_reset, name="account_reset_password"),
    path("reset/sent/", entrance.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        entrance.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "reset/done/",
        entrance.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
urlpatterns = decorate_urlpatterns(
    [
        *own,
        *login,
        path("password/", include(password)),
        path("two-factor/", include("allauth.mfa.urls")),
        path("provider/", include("allauth.socialaccount.urls")),
    ],
    never_cache,
)
