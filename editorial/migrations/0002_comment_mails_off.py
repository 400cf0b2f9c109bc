"""Comments are told by `core.events`; profiles from before still ask for Wagtail's own mail."""

from django.db import migrations


def switch_off(apps, schema_editor):
    profiles = apps.get_model("wagtailusers", "UserProfile").objects
    profiles.update(updated_comments_notifications=False)


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0001_initial"),
        ("wagtailusers", "0015_userprofile_keyboard_shortcuts"),
    ]
    operations = [migrations.RunPython(switch_off, migrations.RunPython.noop)]
