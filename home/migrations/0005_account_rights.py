"""Who may invite people and answer those who ask to join: administrators and heads."""

from importlib import import_module

from django.db import migrations

permission = import_module("home.migrations.0003_groups").permission

# An invitation is sent, sent again and withdrawn, never rewritten.
RIGHTS = {
    "accounts.invitation": ["add", "delete", "view"],
    "accounts.joinrequest": ["view"],
    "accounts.schoolcode": ["add", "view"],
}


def give_rights(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in ("administrator", "head"):
        group, _created = Group.objects.get_or_create(name=name)
        for model, actions in RIGHTS.items():
            group.permissions.add(*(permission(apps, model, action) for action in actions))


class Migration(migrations.Migration):
    dependencies = [("home", "0004_search_rights"), ("accounts", "0001_invitations")]
    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
