"""Administrators and heads answer for personal data."""

from importlib import import_module

from django.db import migrations

permission = import_module("home.migrations.0003_groups").permission

RIGHTS = {
    "privacy.takedownrequest": ["view", "change"],
    "privacy.erasurerequest": ["view", "decide"],
    "privacy.privacysettings": ["change"],
}


def give_rights(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in ("administrator", "head"):
        group, _created = Group.objects.get_or_create(name=name)
        for model, actions in RIGHTS.items():
            group.permissions.add(*(permission(apps, model, action) for action in actions))


class Migration(migrations.Migration):
    dependencies = [("home", "0008_area_rights"), ("privacy", "0001_initial")]
    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
