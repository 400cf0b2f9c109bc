"""The groups, with Wagtail's own page, collection and model permissions.

Directors and teachers have no right in the admin; they are told apart by group and membership.
"""

from django.db import migrations

PAGE = "wagtailcore.page"
FILES = ["core.image", "core.document", "core.media"]
VOCABULARIES = [
    "core.learningarea",
    "core.gradelevel",
    "core.policyfocus",
    "core.schoolyear",
    "core.tag",
]
REGISTER = ["schools.school", "schools.schoolnetwork", "schools.membership"]
ALL = ["add", "change", "delete", "view"]
WRITE = ["add", "change", "view"]

# group → (page rights, file rights, {model: rights})
GROUPS = {
    "administrator": (
        ["add", "change", "publish", "bulk_delete", "lock", "unlock"],
        ["add", "change", "delete", "choose"],
        {
            **dict.fromkeys([*VOCABULARIES, *REGISTER, "core.person", "core.user"], ALL),
            **dict.fromkeys(["schools.office", "core.sitesettings", "wagtailcore.site"], WRITE),
            **dict.fromkeys(["auth.group", "wagtailcore.collection", "wagtailcore.locale"], ALL),
            **dict.fromkeys(["wagtailcore.workflow", "wagtailcore.task"], ALL),
            "wagtailredirects.redirect": ALL,
        },
    ),
    "head": (
        ["add", "change", "publish", "bulk_delete", "lock", "unlock"],
        ["add", "change", "delete", "choose"],
        {
            **dict.fromkeys([*VOCABULARIES, *REGISTER, "core.person"], WRITE),
            "core.sitesettings": ["change"],
        },
    ),
    "supervisor": (
        ["add", "change", "lock"],
        ["add", "change", "choose"],
        {"core.person": WRITE, "core.tag": ["add"], "schools.school": ["view"]},
    ),
    "director": ([], [], {}),
    "teacher": ([], [], {}),
}
WITHOUT_CHOOSE = {"core.media"}  # wagtailmedia has no such permission


def permission(apps, name, action):
    """Return a permission, made ahead of the signal that makes the others after migrating."""
    app_label, model = name.split(".")
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    found, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{action}_{model}",
        defaults={"name": f"Can {action} {model}"},
    )
    return found


def access_admin(apps):
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="wagtailadmin", model="admin"
    )
    found, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename="access_admin",
        defaults={"name": "Can access Wagtail admin"},
    )
    return found


def add_page_rights(apps, group, actions):
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    for action in actions:
        apps.get_model("wagtailcore", "GroupPagePermission").objects.create(
            group=group, page=root, permission=permission(apps, PAGE, action)
        )


def add_file_rights(apps, group, actions):
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for name in FILES:
        for action in actions:
            if action == "choose" and name in WITHOUT_CHOOSE:
                continue
            apps.get_model("wagtailcore", "GroupCollectionPermission").objects.create(
                group=group, collection=root, permission=permission(apps, name, action)
            )


def make_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name, (page_rights, file_rights, model_rights) in GROUPS.items():
        group, _created = Group.objects.get_or_create(name=name)
        add_page_rights(apps, group, page_rights)
        add_file_rights(apps, group, file_rights)
        for model, actions in model_rights.items():
            group.permissions.add(*(permission(apps, model, action) for action in actions))
        if page_rights:
            group.permissions.add(access_admin(apps))


def hand_over_review(apps, schema_editor):
    """Let the head review what Wagtail's example group reviewed, and drop the example groups."""
    head = apps.get_model("auth", "Group").objects.get(name="head")
    for task in apps.get_model("wagtailcore", "GroupApprovalTask").objects.all():
        task.groups.set([head])
    apps.get_model("wagtailcore", "Task").objects.update(name="ตรวจก่อนเผยแพร่")
    apps.get_model("wagtailcore", "Workflow").objects.update(name="ตรวจก่อนเผยแพร่")
    apps.get_model("auth", "Group").objects.filter(name__in=["Editors", "Moderators"]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_trees"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.RunPython(make_groups, migrations.RunPython.noop),
        migrations.RunPython(hand_over_review, migrations.RunPython.noop),
    ]
