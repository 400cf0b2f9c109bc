"""Pages on their way through review."""

from wagtail.models import Workflow

from core.models import LearningArea

ONE_STEP, TWO_STEPS = "ตรวจก่อนเผยแพร่", "ตรวจสองขั้น"


def area(code="thai"):
    return LearningArea.objects.get(code=code)


def submit(page, user):
    """Submit a page as the editor does; returns the state of the workflow."""
    page = type(page).objects.get(pk=page.pk)
    return page.get_workflow().start(page, user)


def use_two_steps(page):
    """Let the head decide last on everything below a page."""
    workflow = Workflow.objects.get(name=TWO_STEPS)
    workflow.workflow_pages.update_or_create(page=page, defaults={"workflow": workflow})


def file_under(page, code="thai"):
    page.learning_areas = [area(code)]
    page.save()
    return page
