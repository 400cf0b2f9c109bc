"""Thai first, English beside it; every day is counted in Bangkok."""

from .environment import BASE_DIR

LANGUAGE_CODE = "th"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("th", "ไทย"), ("en", "English")]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# The overlay words the packages' own strings; what this project writes itself comes first.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale/overlay"]
USE_I18N = True
WAGTAIL_I18N_ENABLED = True

TIME_ZONE = "Asia/Bangkok"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
USE_TZ = True
