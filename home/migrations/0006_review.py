"""Review of both trees: one step by default, and a workflow of two that the head may choose.

Wagtail's example, a task for one group, gives way: its reviewers could be the page's author.
"""

from django.db import migrations

ONE_STEP, TWO_STEPS = "ตรวจก่อนเผยแพร่", "ตรวจสองขั้น"
BY_AREAS, BY_HEADS = "ตรวจโดยศึกษานิเทศก์ของกลุ่มสาระ", "ตรวจโดยผู้อำนวยการกลุ่มนิเทศฯ"
# group → {model: rights}
MORE_RIGHTS = {
    "administrator": {"editorial.reviewtask": ["add", "change", "view"]},
    "head": {
        "wagtailcore.workflow": ["add", "change", "view"],
        "editorial.reviewtask": ["add", "change", "view"],
    },
}
TRANSLATORS = ["administrator", "head", "supervisor"]


def content_type(apps, app_label, model):
    types = apps.get_model("contenttypes", "ContentType").objects
    return types.get_or_create(app_label=app_label, model=model)[0]


def permission(apps, app_label, model, codename):
    found, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type(apps, app_label, model),
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )
    return found


def add_task(apps, name, by):
    return apps.get_model("editorial", "ReviewTask").objects.create(
        name=name, by=by, content_type=content_type(apps, "editorial", "reviewtask")
    )


def set_tasks(apps, workflow, tasks):
    WorkflowTask = apps.get_model("wagtailcore", "WorkflowTask")
    WorkflowTask.objects.filter(workflow=workflow).delete()
    for order, task in enumerate(tasks):
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)


def retire_examples(apps):
    """Take the tasks of Wagtail's example out of use; what they decided stays in the history."""
    Workflow = apps.get_model("wagtailcore", "Workflow")
    tasks = apps.get_model("wagtailcore", "GroupApprovalTask").objects
    tasks.exclude(task_states__status="in_progress").update(active=False)
    apps.get_model("wagtailcore", "WorkflowPage").objects.all().delete()
    Workflow.objects.update(active=False)


def set_up_review(apps, schema_editor):
    retire_examples(apps)
    Workflow = apps.get_model("wagtailcore", "Workflow")
    areas, heads = add_task(apps, BY_AREAS, "areas"), add_task(apps, BY_HEADS, "heads")
    one, two = Workflow.objects.create(name=ONE_STEP), Workflow.objects.create(name=TWO_STEPS)
    set_tasks(apps, one, [areas])
    set_tasks(apps, two, [areas, heads])
    for home in apps.get_model("home", "HomePage").objects.all():
        apps.get_model("wagtailcore", "WorkflowPage").objects.create(page_id=home.pk, workflow=one)


def grant(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects
    for name, models in MORE_RIGHTS.items():
        for label, actions in models.items():
            app_label, model = label.split(".")
            rights = [permission(apps, app_label, model, f"{act}_{model}") for act in actions]
            groups.get(name=name).permissions.add(*rights)
    submit = apps.get_model("auth", "Permission").objects.get(codename="submit_translation")
    for name in TRANSLATORS:
        groups.get(name=name).permissions.add(submit)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0005_account_rights"),
        ("core", "0006_review"),
        ("editorial", "0001_initial"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
    ]

    operations = [
        migrations.RunPython(set_up_review, migrations.RunPython.noop),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
