"""One's own lists in the account, with forms that need no script."""

from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.files import passed_restrictions
from reading_lists import changes
from reading_lists.pages import Reader, readable


def own_or_404(request, key):
    return get_object_or_404(request.user.reading_lists, key=key)


def reader_of(request):
    return Reader(request.user, passed_restrictions(request))


def new_list(request, name):
    """Return a new list; None where the name is empty or there are too many, which it says."""
    key = uuid4()
    changes.create(request.user, key, name=name)
    made = request.user.reading_lists.filter(key=key).first()
    if made is None:
        messages.error(request, _("Give the list a name. You may have 50 lists at most."))
    return made


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def lists(request):
    """Show the lists, and make a new one."""
    if request.method == "POST" and (made := new_list(request, request.POST.get("name", ""))):
        return redirect(made)
    found = request.user.reading_lists.prefetch_related("items")
    return render(request, "reading_lists/own.html", {"lists": found})


@login_required
@require_safe
def detail(request, key):
    """Show one list with all that can be done to it."""
    kept = own_or_404(request, key)
    pages = readable(kept.works, reader_of(request))
    items = [(work, pages.get(work)) for work in kept.works]
    address = request.build_absolute_uri(kept.shared_url) if kept.token else ""
    context = {"list": kept, "items": items, "address": address, "pages": pages.values()}
    return render(request, "reading_lists/detail.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def keep(request, work):
    """Put a page on one of the lists, for those whose browser runs no script."""
    page = readable([work], reader_of(request)).get(work)
    if page is None:
        raise Http404
    if request.method == "POST" and (kept := chosen_list(request)):
        changes.add(request.user, kept.key, page=work)
        messages.success(request, _("“%(title)s” is on the list.") % {"title": page.title})
        return redirect(kept)
    # Not as `page`: the languages of this view are those of its own address.
    context = {"kept_page": page, "lists": request.user.reading_lists.all()}
    return render(request, "reading_lists/keep.html", context)


def chosen_list(request):
    """Return the list that was chosen, else a new one of the given name."""
    lists = {str(kept.key): kept for kept in request.user.reading_lists.all()}
    if chosen := lists.get(request.POST.get("list")):
        return chosen
    return new_list(request, request.POST.get("name") or _("My reading list"))


def rename(request, kept):
    changes.rename(request.user, kept.key, name=request.POST.get("name", ""))
    messages.success(request, _("The name is saved."))


def share(request, kept):
    kept.share()
    messages.success(request, _("Whoever has the address below can read this list."))


def withdraw(request, kept):
    kept.withdraw()
    messages.success(request, _("The list is yours alone again. The old address leads nowhere."))


def remove(request, kept):
    if work := named_work(request, kept):
        changes.remove(request.user, kept.key, page=work)
        messages.success(request, _("The page is off the list."))


def move(request, kept):
    """Move a page one place up or down."""
    works, work = kept.works, named_work(request, kept)
    if work is None:
        return
    place = works.index(work) + (1 if request.POST.get("way") == "down" else -1)
    works.remove(work)
    works.insert(max(place, 0), work)
    changes.order(request.user, kept.key, pages=works)


def named_work(request, kept):
    """Return the key of the page that the form names, or None when it is not on the list."""
    return next((work for work in kept.works if str(work) == request.POST.get("page")), None)


ACTIONS = {action.__name__: action for action in (rename, share, withdraw, remove, move)}


@login_required
@require_POST
@transaction.atomic
def change(request, key, action):
    """Do one of the things that forms of the list ask for."""
    if action not in ACTIONS:
        raise Http404
    kept = own_or_404(request, key)
    ACTIONS[action](request, kept)
    return redirect(kept)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request, key):
    """Delete a list, after asking once more."""
    kept = own_or_404(request, key)
    if request.method != "POST":
        return render(request, "reading_lists/delete.html", {"list": kept})
    changes.delete(request.user, key)
    messages.success(request, _("The list is deleted."))
    return redirect("own_reading_lists")
