"""What review needs: areas of a supervisor, public notes of changes, and which content shows a file.

Files that are shown already are taken over from Wagtail's reference index.
"""

import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
from django.db import migrations, models

FILES = ["image", "document", "media"]
# Beside pages: the rows that are public by themselves.
PUBLIC_ROWS = [("core", "person"), ("core", "sitesettings"), ("schools", "school")]


def take_over_uses(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    FileUse = apps.get_model("core", "FileUse")
    types = ContentType.objects.all()
    files = [found.pk for found in types if found.app_label == "core" and found.model in FILES]
    holders = [
        found.pk
        for found in types
        if (found.app_label, found.model) in [*PUBLIC_ROWS, ("wagtailcore", "page")]
    ]
    rows = apps.get_model("wagtailcore", "ReferenceIndex").objects.filter(
        to_content_type__in=files, base_content_type__in=holders
    )
    keys = ("to_content_type", "to_object_id", "base_content_type", "object_id")
    FileUse.objects.bulk_create(
        FileUse(
            file_type_id=file_type,
            file_id=int(file_id),
            holder_type_id=holder_type,
            holder_id=int(holder_id),
        )
        for file_type, file_id, holder_type, holder_id in rows.values_list(*keys).distinct()
    )


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0005_names_of_tags"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="learning_areas",
            field=models.ManyToManyField(
                blank=True,
                help_text="A supervisor reviews pages of these learning areas.",
                related_name="+",
                to="core.learningarea",
                verbose_name="learning areas",
            ),
        ),
        migrations.CreateModel(
            name="PageChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "made_on",
                    models.DateField(default=django.utils.timezone.localdate, verbose_name="date"),
                ),
                ("text", models.CharField(max_length=200, verbose_name="what changed")),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="wagtailcore.page",
                    ),
                ),
            ],
            options={
                "verbose_name": "change",
                "verbose_name_plural": "changes",
                "ordering": ["-made_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="FileUse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_id", models.PositiveBigIntegerField()),
                ("holder_id", models.PositiveBigIntegerField()),
                (
                    "file_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                    ),
                ),
                (
                    "holder_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["holder_type", "holder_id"], name="core_file_holder")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("file_type", "file_id", "holder_type", "holder_id"),
                        name="core_file_use",
                    )
                ],
            },
        ),
        migrations.RunPython(take_over_uses, migrations.RunPython.noop),
    ]
