"""The groups: what the site asks for is their code, what people read is a name."""

from django.utils.translation import gettext_lazy as _

GROUP_NAMES = {
    "administrator": _("Administrator"),
    "head": _("Head of supervision"),
    "supervisor": _("Supervisor"),
    "director": _("School director"),
    "teacher": _("Teacher"),
}


def name_of_code(code):
    """Return the name in the language in force; a group that an office added has its own."""
    return str(GROUP_NAMES.get(code, code))


def group_name(group):
    return name_of_code(group.name)
