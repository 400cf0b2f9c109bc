"""The admin screens that tell of the search: its statistics and its index."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.thai import thai_date

from . import statistics
from .backends import engine
from .exports import FORMATS
from .models import IndexEntry, QueryPicks, SynonymGroup
from .rebuilding import ask_for_rebuild, is_asked_for, percent_done
from .registry import type_labels
from .report_forms import KINDS, OWN, ReportForm
from .wording import phrase
from .writing import current_index

PAGE_SIZE = 50
MOST_EXPORTED = 50_000
may_read = permission_required("search.view_askedquery")
may_see_index = permission_required("search.view_searchindex")
may_rebuild = permission_required("search.change_searchindex")


def shown_date(day):
    """Return a date as readers of the language write it, in Thai with the year พ.ศ."""
    is_thai = (get_language() or "").startswith("th")
    return thai_date(day) if is_thai else date_format(day, "j F Y")


class Screen(WagtailAdminTemplateMixin, TemplateView):
    """What the two screens share."""

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_header_title()}]


@method_decorator(may_read, "dispatch")
class StatisticsView(Screen):
    """What was asked in a period, with the way to mend what was asked in vain."""

    template_name = "search/admin/statistics.html"
    page_title = gettext_lazy("Search statistics")
    header_icon = "search"

    def get_context_data(self, **kwargs):
        form = ReportForm.of(self.request.GET)
        period = form.chosen_period
        rows = statistics.asked_in(period, form.chosen_kind)
        page = Paginator(rows, PAGE_SIZE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            form=form,
            kinds=kinds_of(form),
            totals=statistics.totals(period),
            first=shown_date(period.first),
            last=shown_date(period.last),
            page_obj=page,
            elided_page_range=page.paginator.get_elided_page_range(page.number),
            rows=with_ways(list(page), self.request.user),
            address=address(form),
            is_own=form.cleaned_data["period"] == OWN,
            **kwargs,
        )


def address(form, **changed):
    """Return the query string of a report."""
    asked = form.cleaned_data | changed
    return urlencode({name: value for name, value in asked.items() if value})


def kinds_of(form):
    """Return the lists to choose from, with the address of each."""
    return [
        {"label": label, "address": address(form, kind=kind), "chosen": kind == form.chosen_kind}
        for kind, label in KINDS.items()
    ]


def with_ways(rows, user):
    """Give each row the addresses at which a synonym or a pick is made for it, or edited."""
    groups = {phrase(word): group for group in SynonymGroup.objects.all() for word in group.asked}
    queries = [row["query"] for row in rows]
    picks = {found.key: found for found in QueryPicks.objects.filter(key__in=queries)}
    for row in rows:
        row["synonym"] = way(SynonymGroup, groups.get(phrase(row["query"])), row["query"], user)
        row["pick"] = way(QueryPicks, picks.get(row["query"]), row["query"], user)
    return rows


def way(model, found, query, user):
    """Return where to edit what was found, or to make a new one; nothing to those who may not."""
    action, right = ("edit", "change") if found else ("add", "add")
    if not user.has_perm(f"{model._meta.app_label}.{right}_{model._meta.model_name}"):
        return None
    url = reverse(model.snippet_viewset.get_url_name(action), args=[found.pk] if found else [])
    return {"url": url if found else f"{url}?{urlencode({'query': query})}", "exists": bool(found)}


@may_read
@require_safe
def statistics_file(request, extension):
    """Hand out a report for a spreadsheet."""
    if extension not in FORMATS:
        raise Http404
    make, content_type = FORMATS[extension]
    form = ReportForm.of(request.GET)
    period = form.chosen_period
    rows = statistics.asked_in(period, form.chosen_kind)[:MOST_EXPORTED]
    headings = [_("Query"), _("Times asked"), _("Pages found"), _("Results opened")]
    columns = ("query", "asked", "last_found", "clicked")
    content = make(headings, [[row[name] for name in columns] for row in rows])
    name = f"search-{form.chosen_kind}-{period.first}-{period.last}.{extension}"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=disposition)


@method_decorator(may_see_index, "dispatch")
class IndexView(Screen):
    """What the search knows, how old that is, and the button that builds it anew."""

    template_name = "search/admin/index.html"
    page_title = gettext_lazy("Search index")
    header_icon = "table"

    def get_context_data(self, **kwargs):
        index = current_index()
        percent = percent_done(index)
        return super().get_context_data(
            index=index,
            built=index.built_at and shown_date(index.built_at.date()),
            kinds=entries_by_type(index),
            server=engine().state(index.active),
            percent=percent,
            is_waiting=percent is None and is_asked_for(index),
            is_busy=is_asked_for(index),
            may_rebuild=self.request.user.has_perm("search.change_searchindex"),
            **kwargs,
        )


def entries_by_type(index):
    """Return [(what editors call the type, number of entries)], the most first."""
    rows = IndexEntry.objects.filter(slot=index.active).order_by().values("type")
    counted = rows.annotate(number=Count("pk")).order_by("-number").values_list("type", "number")
    labels = type_labels()
    return [(labels.get(name, name), number) for name, number in counted]


@may_rebuild
@require_POST
def rebuild(request):
    """Have the index built anew behind the scenes."""
    if ask_for_rebuild():
        messages.success(
            request, _("The index is being built anew. The old one answers meanwhile.")
        )
    else:
        messages.warning(request, _("The index is being built anew already."))
    return redirect("search_index")
