"""Administrators see which mails could not be delivered."""

from importlib import import_module

from django.db import migrations

permission = import_module("home.migrations.0003_groups").permission


def give_right(apps, schema_editor):
    group, _created = apps.get_model("auth", "Group").objects.get_or_create(name="administrator")
    group.permissions.add(permission(apps, "notices.notice", "view"))


class Migration(migrations.Migration):
    dependencies = [("home", "0006_review"), ("notices", "0001_initial")]
    operations = [migrations.RunPython(give_right, migrations.RunPython.noop)]
