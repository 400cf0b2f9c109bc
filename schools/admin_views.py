"""The admin screens that import schools from a file."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import user_passes_test
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import HeaderButton
from wagtail.models import Site
from wagtail.snippets.views.snippets import IndexView

from .importing import StalePlan, apply_file, make_plan, read_sheet
from .importing.blank import blank_csv, blank_xlsx
from .importing.forms import UploadForm
from .importing.keeping import drop, keep, kept, sweep
from .importing.limits import MAX_MEGABYTES, shown_limit
from .models import Office, School

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BLANKS = {"xlsx": (blank_xlsx, XLSX), "csv": (blank_csv, "text/csv; charset=utf-8")}


def may_import(user):
    return user.has_perms(["schools.add_school", "schools.change_school"])


importers_only = user_passes_test(may_import)


def office_of(request):
    """Return the office whose register is filled: that of the site."""
    site = Site.find_for_request(request)
    return Office.objects.filter(site=site).first() or Office.objects.first()


def schools_url():
    return reverse(School.snippet_viewset.get_url_name("list"))


class SchoolIndexView(IndexView):
    """The list of schools, with the way to the import."""

    @property
    def header_buttons(self):
        buttons = list(super().header_buttons)
        if may_import(self.request.user):
            url = reverse("schools_import")
            buttons.append(HeaderButton(_("Import schools"), url=url, icon_name="upload"))
        return buttons


class ImportScreen(WagtailAdminTemplateMixin):
    """What the two screens of the import share."""

    page_title = gettext_lazy("Import schools from a file")
    header_icon = "upload"

    def get_breadcrumbs_items(self):
        schools = {"url": schools_url(), "label": School._meta.verbose_name_plural}
        return [*self.breadcrumbs_items, schools, {"url": "", "label": self.get_header_title()}]


@method_decorator(importers_only, "dispatch")
class UploadView(ImportScreen, FormView):
    """Take a file that can be read as a list of schools."""

    form_class = UploadForm
    template_name = "schools/admin/import_upload.html"
    extra_context = {"max_rows": shown_limit, "max_megabytes": MAX_MEGABYTES}

    def form_valid(self, form):
        sweep()
        upload = keep(self.request.session, form.cleaned_data["file"])
        return redirect("schools_import_preview", upload.token)


@method_decorator(importers_only, "dispatch")
class PreviewView(ImportScreen, TemplateView):
    """Show what the file would change and every bad row; apply it on confirmation."""

    template_name = "schools/admin/import_preview.html"
    page_subtitle = gettext_lazy("Preview")

    def dispatch(self, request, *args, **kwargs):
        self.upload = kept(request.session, kwargs["token"])
        if self.upload is None:
            messages.warning(request, _("This upload is no longer here. Upload the file again."))
            return redirect("schools_import")
        with self.upload.open() as file:
            self.sheet = read_sheet(file)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        plan = make_plan(self.sheet, office_of(self.request))
        return super().get_context_data(
            plan=plan, sheet=self.sheet, upload=self.upload, schools_url=schools_url(), **kwargs
        )

    def post(self, request, *args, **kwargs):
        shown = request.POST.get("fingerprint", "")
        try:
            plan = apply_file(self.sheet, office_of(request), shown, request.user)
        except StalePlan:
            messages.warning(
                request, _("The list of schools has changed meanwhile. Look at the preview again.")
            )
            return self.get(request, *args, **kwargs)
        drop(request.session)
        messages.success(request, done_message(plan))
        return redirect(schools_url())


def done_message(plan):
    count = len(plan.changes)
    return ngettext(
        "%(count)s school is imported (%(added)s new, %(altered)s changed).",
        "%(count)s schools are imported (%(added)s new, %(altered)s changed).",
        count,
    ) % {"count": count, "added": plan.added, "altered": plan.altered}


@importers_only
@require_POST
def cancel_import(request):
    """Remove the upload; nothing was changed."""
    drop(request.session)
    messages.success(request, _("The import is cancelled. Nothing was changed."))
    return redirect("schools_import")


@importers_only
@require_safe
def blank_file(request, extension):
    """Hand out an empty file to fill in."""
    if extension not in BLANKS:
        raise Http404
    make, content_type = BLANKS[extension]
    response = HttpResponse(make(), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="schools.{extension}"'
    return response
