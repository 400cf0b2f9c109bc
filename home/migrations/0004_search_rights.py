"""Who may edit what is said about search: heads and supervisors; who may rebuild it."""

from importlib import import_module

from django.db import migrations

permission = import_module("home.migrations.0003_groups").permission

ALL = ["add", "change", "delete", "view"]
CURATED = dict.fromkeys(["search.synonymgroup", "search.querypicks"], ALL)
STATISTICS = {"search.askedquery": ["view"]}
RIGHTS = {
    "administrator": {**CURATED, **STATISTICS, "search.searchindex": ["view", "change"]},
    "head": {**CURATED, **STATISTICS, "search.searchindex": ["view"]},
    "supervisor": {**CURATED, **STATISTICS, "search.searchindex": ["view"]},
}


def give_rights(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name, rights in RIGHTS.items():
        group, _created = Group.objects.get_or_create(name=name)
        for model, actions in rights.items():
            group.permissions.add(*(permission(apps, model, action) for action in actions))


class Migration(migrations.Migration):
    dependencies = [("home", "0003_groups")]
    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
