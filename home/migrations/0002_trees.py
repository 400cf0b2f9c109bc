"""A Thai and an English tree with the same shape: home, and one index for each type."""

import uuid

from django.db import migrations
from django.utils import timezone

HOME = {"th": ("แหล่งขุมความรู้", "home"), "en": ("Knowledge Reservoir", "home-en")}
INDEXES = [
    ("ArticleIndexPage", "articles", {"th": "บทความ", "en": "Articles"}),
    ("InnovationIndexPage", "innovations", {"th": "นวัตกรรม", "en": "Innovations"}),
    ("BestPracticeIndexPage", "best-practices", {"th": "วิธีปฏิบัติที่เป็นเลิศ", "en": "Best practices"}),
    ("HonorsIndexPage", "honors", {"th": "ประกาศเกียรติคุณ", "en": "Honors"}),
    ("NewsIndexPage", "news", {"th": "ข่าววิชาการ", "en": "Academic news"}),
]
WELCOME = {
    "th": {
        "headline": "ครูคนหนึ่งลองแล้วได้ผล ครูอีกคนหาเจอ",
        "introduction": "บทความ นวัตกรรม และวิธีปฏิบัติที่เป็นเลิศ จากครูและศึกษานิเทศก์ในเขตของเรา",
        "search_examples": "บอร์ดเกมคณิตศาสตร์\nPLC\nห้องเรียนคละชั้น",
    },
    "en": {
        "headline": "One teacher tried it, another finds it",
        "introduction": "Articles, innovations and best practices by our teachers and supervisors",
        "search_examples": "phonics\nPLC\nsmall schools",
    },
}


def add_page(apps, model, parent, *, title, slug, locale, key, **fields):
    """Create a live page below the parent, as treebeard would, with a permanent address."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    content_type, _created = ContentType.objects.get_or_create(
        app_label=model._meta.app_label, model=model._meta.model_name
    )
    apps.get_model("core", "PageIdentity").objects.get_or_create(translation_key=key)
    Page = apps.get_model("wagtailcore", "Page")
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + 1)
    parent.numchild += 1
    now = timezone.now()
    return model.objects.create(
        title=title,
        draft_title=title,
        slug=slug,
        locale=locale,
        translation_key=key,
        content_type=content_type,
        path=f"{parent.path}{parent.numchild:04d}",
        depth=parent.depth + 1,
        numchild=0,
        url_path=f"{parent.url_path}{slug}/",
        live=True,
        show_in_menus=True,
        first_published_at=now,
        last_published_at=now,
        **fields,
    )


def grow(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    Locale = apps.get_model("wagtailcore", "Locale")
    root = Page.objects.get(depth=1)
    welcome = list(Page.objects.filter(depth=2))
    keys = {slug: uuid.uuid4() for _model, slug, _titles in INDEXES}
    home_key = uuid.uuid4()
    for code, (title, slug) in HOME.items():
        locale, _created = Locale.objects.get_or_create(language_code=code)
        home = add_page(
            apps,
            apps.get_model("home", "HomePage"),
            root,
            title=title,
            slug=slug,
            locale=locale,
            key=home_key,
            **WELCOME[code],
        )
        for model, index_slug, titles in INDEXES:
            add_page(
                apps,
                apps.get_model("articles", model),
                home,
                title=titles[code],
                slug=index_slug,
                locale=locale,
                key=keys[index_slug],
            )
        if code == "th":
            apps.get_model("wagtailcore", "Site").objects.update(root_page=home)
    for page in welcome:
        page.delete()
    Page.objects.filter(pk=root.pk).update(numchild=len(HOME), title="ราก", draft_title="ราก")


def fill_settings(apps, schema_editor):
    site = apps.get_model("wagtailcore", "Site").objects.filter(is_default_site=True).first()
    apps.get_model("core", "SiteSettings").objects.create(
        site=site,
        site_name_th="แหล่งขุมความรู้",
        site_name_en="Knowledge Reservoir",
        office_name_th="สำนักงานเขตพื้นที่การศึกษาตัวอย่าง",
        office_name_en="Example Educational Service Area Office",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("articles", "0002_initial"),
        ("core", "0003_seed_vocabularies"),
        ("schools", "0002_office"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(grow, migrations.RunPython.noop),
        migrations.RunPython(fill_settings, migrations.RunPython.noop),
    ]
