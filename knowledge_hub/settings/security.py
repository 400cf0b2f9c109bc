"""What browsers may do with our pages: content policy, permissions, cookies."""

from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF

from .accounts import SOCIALACCOUNT_PROVIDERS

# Browsers hold a form's redirect to this rule too, and the login by OpenID Connect is a form.
LOGINS = [
    "{0.scheme}://{0.netloc}".format(urlsplit(app["settings"]["server_url"]))
    for app in SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
]
PLAYERS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"]

# Nothing is loaded from another host; a film's player is framed only after the reader asked.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "frame-src": [SELF, *PLAYERS],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF, *LOGINS],
        "frame-ancestors": [SELF],
    }
}
PERMISSIONS_POLICY = {
    name: []
    for name in (
        "accelerometer",
        "camera",
        "geolocation",
        "gyroscope",
        "microphone",
        "payment",
        "usb",
    )
}

# Wagtail's preview shows the page inside the editor.
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # which asks for DENY
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
