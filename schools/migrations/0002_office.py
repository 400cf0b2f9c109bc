"""One office, linked to the default site, with the folder of its files."""

from django.db import migrations


def seed(apps, schema_editor):
    Collection = apps.get_model("wagtailcore", "Collection")
    root = Collection.objects.get(depth=1)
    collection = Collection.objects.create(
        name="คลังไฟล์ของสำนักงาน", path=root.path + "0001", depth=2, numchild=0
    )
    Collection.objects.filter(pk=root.pk).update(numchild=root.numchild + 1, name="คลังไฟล์ทั้งหมด")
    apps.get_model("schools", "Office").objects.create(
        code="main",
        name_th="สำนักงานเขตพื้นที่การศึกษาตัวอย่าง",
        name_en="Example Educational Service Area Office",
        site=apps.get_model("wagtailcore", "Site").objects.filter(is_default_site=True).first(),
        collection=collection,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("schools", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
