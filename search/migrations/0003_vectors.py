"""Vectors and counted terms. What was indexed before is cleared: its terms had another shape."""

import django.db.models.deletion
from django.db import migrations, models

from search.backends import engine


def start_anew(apps, schema_editor):
    engine().drop(schema_editor)
    engine().create(schema_editor)
    apps.get_model("search", "IndexEntry").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_words"),
    ]

    operations = [
        migrations.CreateModel(
            name="EntryVector",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="vector",
                        serialize=False,
                        to="search.indexentry",
                    ),
                ),
                ("numbers", models.BinaryField()),
            ],
            options={
                "verbose_name": "search index vector",
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("word", models.TextField()),
                ("entries", models.IntegerField()),
            ],
            options={
                "verbose_name": "search index term",
            },
        ),
        migrations.AddField(
            model_name="searchindex",
            name="totals",
            field=models.JSONField(
                default=dict, help_text="numbers and lengths of a slot's sections"
            ),
        ),
        migrations.RunPython(start_anew, migrations.RunPython.noop),
    ]
