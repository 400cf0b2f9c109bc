"""What is true everywhere. Parts that belong together lie in the modules beside this one."""

import knowledge_hub.sqlite  # noqa: F401  replaces sqlite3, so it comes before Django
from core.kept_secret import kept_secret

from .accounts import *  # noqa: F403
from .cache import *  # noqa: F403
from .database import *  # noqa: F403
from .environment import BASE_DIR, DATA_DIR, env
from .i18n import *  # noqa: F403
from .mail import *  # noqa: F403
from .offline import *  # noqa: F403
from .privacy import *  # noqa: F403
from .schedule import *  # noqa: F403
from .search import *  # noqa: F403
from .security import *  # noqa: F403
from .uploads import *  # noqa: F403
from .wagtail import *  # noqa: F403

DEBUG = False
SECRET_KEY = env("SECRET_KEY", default="") or kept_secret(DATA_DIR / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
ROOT_URLCONF = "knowledge_hub.urls"
WSGI_APPLICATION = "knowledge_hub.wsgi.application"

INSTALLED_APPS = [
    "core",
    "schools",
    "articles",
    "accounts",
    "desk",
    "notices",
    "contributions",
    "privacy",
    "accessibility",
    "adoptions",
    "people",
    "reading_lists",
    "sharing",
    "readership",
    "search",
    "home",
    "styleguide",
    "wagtail_localize",
    # In the place of wagtail.locales.
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.table_block",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "core.apps.AccountsConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    # After the admin, whose mails about reviews it takes over.
    "editorial",
    "wagtail",
    "wagtailmedia",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "axes",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # First: what it answers from memory passes nothing else.
    "core.page_cache.PageCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "knowledge_hub.middleware.ContentPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "knowledge_hub.middleware.refuse_nul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.require_two_factor",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    # Last: it answers for a login that was refused.
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "core.context_processors.site",
            ],
        },
    },
]

# Uploaded files lie where no static server shows them; core.files asks who may see each.
FILES_ROOT = MEDIA_ROOT = DATA_DIR / "files"
MEDIA_URL = "/files/"
# Behind nginx: the internal location that hands the file out (X-Accel-Redirect).
FILES_ACCEL_PREFIX = env("FILES_ACCEL_PREFIX", default="")
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "knowledge_hub/static"]
STORAGES = {
    "default": {
        "BACKEND": "core.storage.PrivateStorage",
        # As text: Wagtail hands it to the task that deletes files, as JSON.
        "OPTIONS": {"location": str(FILES_ROOT), "base_url": MEDIA_URL},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
DEMO_PASSWORD = env("DEMO_PASSWORD", default="")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            # On the handler, because the worker sets its loggers to tell of every task.
            "level": env("LOG_LEVEL", default="WARNING"),
        }
    },
    "root": {"handlers": ["console"], "level": "INFO"},
}
