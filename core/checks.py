"""System checks: programs and libraries outside Python that some features need."""

import shutil
from ctypes.util import find_library

from django.core.checks import Warning as CheckWarning
from django.core.checks import register

PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
# What is looked for, how, the Debian package that has it, and what is off without it.
NEEDS = [
    ("pangoft2-1.0", find_library, PANGO, "PDF output"),
    ("pdftotext", shutil.which, "poppler-utils", "the best reading of text in PDF files"),
    ("fribidi", find_library, "libfribidi0", "Thai text drawn into pictures by code"),
]


@register("system")
def check_system_packages(app_configs, **kwargs):
    """Name the Debian package of each thing that is missing; the site runs without it."""
    return [
        CheckWarning(
            f"{name} is missing, so this is off: {feature}.",
            hint=f"On Debian or Ubuntu: apt-get install {package}",
            id=f"core.W{number:03}",
        )
        for number, (name, find, package, feature) in enumerate(NEEDS, start=1)
        if not find(name)
    ]
