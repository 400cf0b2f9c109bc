"""Mail: through EMAIL_URL, else into files in DATA_DIR/mail, where one can read it."""

from .environment import DATA_DIR, env

if env("EMAIL_URL", default=""):
    globals().update(env.email_url("EMAIL_URL"))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA_DIR / "mail"
EMAIL_TIMEOUT = 20
