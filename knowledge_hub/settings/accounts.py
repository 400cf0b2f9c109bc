"""Accounts: how one logs in, what protects the login, and who must have a second factor."""

from datetime import timedelta

from .environment import env

# One login for readers and editors, by e-mail.
LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account_overview"
AUTHENTICATION_BACKENDS = [
    # Refuses who failed too often; it logs nobody in.
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
# Passwords and addresses are changed in one place; the admin links there.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
PASSWORD_RESET_TIMEOUT = 3 * 60 * 60

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# An invitation proves the address, and nobody signs up without one.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_RATE_LIMITS = {
    # Beside the lockout below: one account tried from many addresses.
    "login_failed": "30/m/ip,30/15m/key",
    # A whole staff room may sit behind one address.
    "join": "60/h/ip",
    "invitation": "30/m/ip",
    "takedown": "10/h/ip",
}

# After this many wrong passwords for one account from one place, both wait.
AXES_FAILURE_LIMIT = 5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_TEMPLATE = "accounts/locked_out.html"
AXES_USERNAME_CALLABLE = "accounts.lockout.login_name"
AXES_CLIENT_IP_CALLABLE = "core.client_address.client_address"
# No list of who logged in when, and no addresses in the log.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["username", "login", "ip_address", "csrfmiddlewaretoken"]

MFA_ADAPTER = "accounts.mfa_adapter.TwoFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
# Phones' clocks go wrong by a few seconds.
MFA_TOTP_TOLERANCE = 1
# Whoever may publish or enter the admin needs a second factor, except where nobody else can reach
# the site and its accounts are the demo's (accounts/two_factor.py).
TWO_FACTOR_ENFORCED = True
DEMO_DOMAIN = "demo.example"

INVITATION_DAYS = 14

# OpenID Connect, such as Google Workspace: off until both are set.
OIDC_CLIENT_ID = env("OIDC_CLIENT_ID", default="")
OIDC_CLIENT_SECRET = env("OIDC_CLIENT_SECRET", default="")
OIDC_SERVER = env("OIDC_SERVER", default="https://accounts.google.com")
OIDC_NAME = env("OIDC_NAME", default="Google")
# Only accounts of these domains may log in this way; empty means of any.
OIDC_DOMAINS = env.list("OIDC_DOMAINS", default=[])
OIDC_APP = {
    "provider_id": "office",
    "name": OIDC_NAME,
    "client_id": OIDC_CLIENT_ID,
    "secret": OIDC_CLIENT_SECRET,
    "settings": {"server_url": OIDC_SERVER, "oauth_pkce_enabled": True},
}
SOCIALACCOUNT_ADAPTER = "accounts.adapter.ProviderAdapter"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"APPS": [OIDC_APP] if OIDC_CLIENT_ID and OIDC_CLIENT_SECRET else []}
}
