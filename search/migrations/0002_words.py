"""The engine's own tables."""

from django.db import migrations

from search.backends import engine


def create(apps, schema_editor):
    engine().create(schema_editor)
    apps.get_model("search", "SearchIndex").objects.get_or_create(pk=1)


def drop(apps, schema_editor):
    engine().drop(schema_editor)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
