"""Who reads the statistics; heads and administrators say where readers see numbers."""

from importlib import import_module

from django.db import migrations

permission = import_module("home.migrations.0003_groups").permission

NUMBERS, PLACES = "readership.dailytotal", "readership.statisticssettings"
RIGHTS = {
    "administrator": {NUMBERS: ["view"], PLACES: ["change"]},
    "head": {NUMBERS: ["view"], PLACES: ["change"]},
    "supervisor": {NUMBERS: ["view"]},
}


def give_rights(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name, rights in RIGHTS.items():
        group, _created = Group.objects.get_or_create(name=name)
        for model, actions in rights.items():
            group.permissions.add(*(permission(apps, model, action) for action in actions))


class Migration(migrations.Migration):
    dependencies = [("home", "0010_adoption_rights"), ("readership", "0001_statistics")]
    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
