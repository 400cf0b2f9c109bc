"""A teacher's own records, and all stories of a work for whoever may read its page."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.files import passed_restrictions
from core.sharing import Subject

from . import moderating
from .forms import AdoptionForm
from .models import Adoption
from .pictures import forget_picture, keep_picture, kept_picture
from .stories import stories_of
from .works import find_work, makers_of

A_PAGE = 10
FORM = ["GET", "HEAD", "POST"]


@require_safe
def stories(request, short_id):
    """List all that was told about a work."""
    found = find_work(short_id, request.user, passed_restrictions(request))
    if found is None:
        raise Http404
    work, page = found
    items = Paginator(stories_of(work), A_PAGE).get_page(request.GET.get("page"))
    numbers = Adoption.objects.filter(work=work).in_numbers()
    # Not as `page`: the languages of this view are those of its own address.
    context = {"work": work, "work_page": page, "items": items, "numbers": numbers}
    context["subject"] = stories_subject(page, request.path)
    return render(request, "adoptions/stories.html", context)


def stories_subject(page, path):
    """Return what other sites are told of the stories about a work."""
    return Subject(
        title=_("It worked for others: %(title)s") % {"title": page.title},
        description=_("What teachers tell who used “%(title)s”") % {"title": page.title},
        path=path,
        is_public=page.is_public,
    )


@login_required
@require_safe
def own(request):
    """List what the teacher has recorded, and what became of it."""
    adoptions = request.user.adoptions.select_related("work", "school", "school_year")
    items = Paginator(adoptions, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "adoptions/own.html", {"items": items})


def refusal(request, work):
    """Say why this person cannot record a use of the work, or None when they can."""
    if makers_of(work).filter(pk=request.user.pk).exists():
        return "own_work"
    if not request.user.memberships.current().exists():
        return "no_school"
    return None


@login_required
@require_http_methods(FORM)
def record(request, short_id):
    """Record that one used a work."""
    found = find_work(short_id, request.user, passed_restrictions(request))
    if found is None:
        raise Http404
    work, page = found
    if reason := refusal(request, work):
        context = {"reason": reason, "work_page": page}
        return render(request, "adoptions/refused.html", context, status=403)
    earlier = request.user.adoptions.filter(work=work).select_related("school_year")
    if is_same_again(request, earlier):
        return thank(request)
    adoption = Adoption(user=request.user, work=work)
    return fill_in(request, adoption, {"work_page": page, "earlier": earlier})


@login_required
@require_http_methods(FORM)
def edit(request, pk):
    """Mend a record before it is read, after it was returned, or to send it once more."""
    adoption = get_object_or_404(Adoption, pk=pk, user=request.user)
    if not adoption.may_be_edited:
        messages.warning(request, _("This is public. Withdraw it first, then you can change it."))
        return redirect("adoptions_own")
    return fill_in(request, adoption, {})


def fill_in(request, adoption, context):
    """Show the form, or save what it says and send it to be read."""
    picture = kept_picture(request.session, request.POST.get("kept"))
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = AdoptionForm(*sent, instance=adoption, kept_file=picture and picture[1])
    if form.is_valid():
        save(form)
        forget_picture(request.session)
        return thank(request)
    upload = picture_to_keep(request, form, picture)
    given = {"form": form, "adoption": adoption, "upload": upload, **context}
    return render(request, "adoptions/form.html", given)


def is_same_again(request, earlier):
    """Tell whether a form is sent twice, as impatient thumbs do."""
    text = request.POST.get("outcome", "").strip()
    return bool(text) and any(adoption.outcome == text for adoption in earlier)


def thank(request):
    text = _("Thank you. A supervisor reads it, and you are told when it is published.")
    messages.success(request, text)
    return redirect("adoptions_own")


def picture_to_keep(request, form, picture):
    """Return what is kept of a picture while other fields are mended."""
    new = request.FILES.get("upload")
    if new and form.is_bound and "upload" not in form.errors:
        return keep_picture(request.session, new)
    return picture and picture[0]


@transaction.atomic
def save(form):
    adoption = form.save(commit=False)
    form.apply_picture()
    moderating.send(adoption)
    form.save_m2m()


@login_required
@require_POST
def withdraw(request, pk):
    """Take back one's own record."""
    moderating.withdraw(get_object_or_404(Adoption, pk=pk, user=request.user))
    messages.success(request, _("It is withdrawn. Nobody else sees it any more."))
    return redirect("adoptions_own")
