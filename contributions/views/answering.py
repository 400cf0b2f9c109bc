"""The answer to a form: a screen for people, JSON for the script that saves while they type."""

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from contributions import steps

CONFLICT = 409


def wants_json(request):
    return request.headers.get("accept", "").startswith("application/json")


def errors_of(forms):
    return {name: errors for form in forms for name, errors in form.errors.items()}


def step_url(contribution, code):
    return reverse("contributions:step", args=[contribution.pk, code])


def step_links(contribution):
    """Return the steps with their addresses; a contribution that is not saved has none."""
    return [(step, contribution and step_url(contribution, step.code)) for step in steps.STEPS]


def screen(request, code, forms, contribution=None, status=200, **more):
    """Show one step."""
    before = steps.before(code)
    context = {
        "step": steps.step_of(code),
        "number": steps.number_of(code),
        "step_links": step_links(contribution),
        "forms": forms,
        "contribution": contribution,
        "before": contribution and before and step_url(contribution, before),
        **more,
    }
    return render(request, f"contributions/steps/{code}.html", context, status=status)


def saved(request, code, contribution, page, forms):
    """Tell the script that it is saved, and lead a person on."""
    onward = step_url(contribution, steps.after(code))
    if not wants_json(request):
        return redirect(onward)
    return JsonResponse(
        {
            "saved": True,
            "errors": errors_of(forms),
            "here": step_url(contribution, code),
            "next": onward,
            "base": str(page.latest_revision_id),
            "version": page.latest_revision_created_at.isoformat(),
            "draft": f"{contribution.pk}:{code}",
        }
    )


def refused(message, status=CONFLICT, forms=()):
    """Tell the script why nothing was saved."""
    body = {"saved": False, "message": str(message), "errors": errors_of(forms)}
    return JsonResponse(body, status=status)
