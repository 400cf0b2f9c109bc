from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0005_synonyms"),
    ]

    operations = [
        migrations.CreateModel(
            name="EntryFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("url", models.CharField(max_length=2000)),
                ("text", models.TextField(blank=True)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=models.deletion.CASCADE,
                        related_name="files",
                        to="search.indexentry",
                    ),
                ),
            ],
            options={
                "verbose_name": "file in the search index",
            },
        ),
    ]
