"""Heads and administrators say which supervisor reviews which learning areas."""

from django.db import migrations


def right(apps):
    """Return the permission, made ahead of the signal that makes it after migrating."""
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="editorial", model="reviewtask"
    )
    found, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename="assign_areas",
        defaults={"name": "Can assign learning areas to supervisors"},
    )
    return found


def give_right(apps, schema_editor):
    for name in ("administrator", "head"):
        group, _created = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        group.permissions.add(right(apps))


class Migration(migrations.Migration):
    dependencies = [("home", "0007_notice_rights"), ("editorial", "0003_assign_areas")]
    operations = [migrations.RunPython(give_right, migrations.RunPython.noop)]
