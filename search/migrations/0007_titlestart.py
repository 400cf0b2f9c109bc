"""The starts of titles, for suggestions; those of the entries that exist are written at once."""

import django.db.models.deletion
from django.db import migrations, models

from search import title_starts

AT_ONCE = 1000


def fill(apps, schema_editor):
    entries, after = apps.get_model("search", "IndexEntry").objects.order_by("pk"), 0
    while found := list(entries.filter(pk__gt=after).only("slot", "locale", "title")[:AT_ONCE]):
        title_starts.add(found)
        after = found[-1].pk


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0006_entryfile"),
    ]

    operations = [
        migrations.CreateModel(
            name="TitleStart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.BinaryField(db_index=True, max_length=200)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="starts",
                        to="search.indexentry",
                    ),
                ),
            ],
            options={
                "verbose_name": "start of a title",
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
