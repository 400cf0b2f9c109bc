"""The office's screen: what is read, by whom it was made, when and where from."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView
from wagtail.admin.auth import permission_required
from wagtail.admin.menu import MenuItem

from core.printing import Unfinished
from core.screens import AdminScreen

from .breakdowns import BREAKDOWNS
from .charts import divided, over_time
from .numbers import visitors_in
from .report_files import EXTENSIONS, report_file
from .report_forms import ReportForm

PERMISSION = "readership.view_dailytotal"
PAGE_SIZE = 50
NO_FILE = {
    Unfinished.BUSY: _("Others are having files made at the moment. Try again in half a minute."),
    Unfinished.FAILED: _("The file took too long. Choose a shorter period, or another division."),
    Unfinished.OFF: _("PDF files cannot be made here: the server lacks what draws them."),
}
may_look = permission_required(PERMISSION)


@method_decorator(may_look, "dispatch")
class StatisticsView(AdminScreen, TemplateView):
    """Numbers of a period, over time, and divided in one way."""

    template_name = "readership/admin/statistics.html"
    page_title = _("Reading statistics")
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
            chart=over_time(selection),
            ways=ways_of(form),
            breakdown=divided(form.breakdown.label, rows, page.object_list),
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


@may_look
@require_safe
def statistics_file(request, extension):
    """Hand out a report for a spreadsheet or to be printed."""
    if extension not in EXTENSIONS:
        raise Http404
    form = ReportForm.of(request.GET)
    try:
        made, content_type = report_file(form, extension, request)
    except Unfinished as unfinished:
        messages.error(request, NO_FILE[unfinished.reason])
        return redirect(f"{reverse('reading_statistics')}?{urlencode(form.asked)}")
    name = f"statistics-{form.asked['by']}-{form.selection.period.last}.{extension}"
    return HttpResponse(
        made,
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
