from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("editorial", "0002_comment_mails_off")]

    operations = [
        migrations.AlterModelOptions(
            name="reviewtask",
            options={
                "permissions": [("assign_areas", "Can assign learning areas to supervisors")],
                "verbose_name": "review",
                "verbose_name_plural": "reviews",
            },
        ),
    ]
