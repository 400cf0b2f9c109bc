"""The office's screen: what is read, by whom it was made, when and where from."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView
from wagtail.admin.auth import permission_required
from wagtail.admin.menu import MenuItem

from core.exports import FORMATS
from core.screens import AdminScreen

from .breakdowns import BREAKDOWNS
from .charts import draw, share
from .numbers import visitors_in
from .report_forms import ReportForm

PERMISSION = "readership.view_dailytotal"
PAGE_SIZE = 50
may_look = permission_required(PERMISSION)


@method_decorator(may_look, "dispatch")
class StatisticsView(AdminScreen, TemplateView):
    """Numbers of a period, over time, and divided in one way."""

    template_name = "readership/admin/statistics.html"
    page_title = gettext_lazy("Reading statistics")
    header_icon = "view"

    def get_context_data(self, **kwargs):
        form = ReportForm.of(self.request.GET)
        selection = form.selection
        rows = form.breakdown.rows_of(selection)
        page = Paginator(rows, PAGE_SIZE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            form=form,
            period=selection.period,
            total=selection.total(),
            visitors=None if form.conditions else visitors_in(selection.period),
            chart=draw(selection),
            ways=ways_of(form),
            rows=with_shares(page.object_list, rows),
            page_obj=page,
            elided_page_range=page.paginator.get_elided_page_range(page.number),
            address=urlencode(form.asked),
            is_own=form.asked["period"] == "own",
            **kwargs,
        )


def ways_of(form):
    """Return the ways to divide, with the address of each."""
    return [
        {
            "label": way.label,
            "address": urlencode({**form.asked, "by": code}),
            "chosen": way is form.breakdown,
        }
        for code, way in BREAKDOWNS.items()
    ]


def with_shares(shown, rows):
    """Return the shown rows, each with the length of its bar."""
    highest = max((row.numbers.views for row in rows), default=0)
    return [(row, share(row.numbers.views, highest)) for row in shown]


@may_look
@require_safe
def statistics_file(request, extension):
    """Hand out a report for a spreadsheet."""
    if extension not in FORMATS:
        raise Http404
    make, content_type = FORMATS[extension]
    form = ReportForm.of(request.GET)
    selection, way = form.selection, form.breakdown
    headings = [str(way.label), _("Times read"), _("Downloads"), _("Readers")]
    rows = [[row.label, *row.numbers] for row in way.rows_of(selection)]
    total = [_("All together"), *selection.total()]
    name = f"statistics-{form.asked['by']}-{selection.period.last}.{extension}"
    return HttpResponse(
        make(headings, [*rows, total]),
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


class StatisticsMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(PERMISSION)


def menu_item():
    address = reverse("reading_statistics")
    label = StatisticsView.page_title
    return StatisticsMenuItem(label, address, name="reading", icon_name="view", order=320)
