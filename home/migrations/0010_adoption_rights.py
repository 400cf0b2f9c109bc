"""Heads and supervisors decide what teachers tell of using works; administrators can read it."""

from importlib import import_module

from django.db import migrations

permission = import_module("home.migrations.0003_groups").permission

RIGHTS = {
    "administrator": ["view"],
    "head": ["view", "change"],
    "supervisor": ["view", "change"],
}


def give_rights(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name, actions in RIGHTS.items():
        group, _created = Group.objects.get_or_create(name=name)
        rights = [permission(apps, "adoptions.adoption", action) for action in actions]
        group.permissions.add(*rights)


class Migration(migrations.Migration):
    dependencies = [("home", "0009_privacy_rights"), ("adoptions", "0001_uses")]
    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
