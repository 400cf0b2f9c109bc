"""The screens of an import: upload, preview, confirmation, and the empty file to fill in.

An app mixes a subclass of `Import` with each of them; its addresses are called `<key>`,
`<key>_preview`, `<key>_cancel` and `<key>_blank`.
"""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView, View
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from . import StalePlan
from .blank import blank_csv
from .forms import UploadForm
from .keeping import drop, keep, kept, sweep
from .limits import MAX_MEGABYTES, shown_limit
from .reading import read_sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


class Import:
    """What one import consists of."""

    key = ""
    format = None
    file_name = ""

    def may_import(self, user):
        raise NotImplementedError

    def list_link(self):
        """Return {"url", "label"} of the list that is filled."""
        raise NotImplementedError

    def blank_xlsx(self):
        raise NotImplementedError

    def plan(self, sheet):
        """Return what the sheet would change; it has a `fingerprint`."""
        raise NotImplementedError

    def apply(self, sheet, fingerprint):
        """Apply the plan that was shown and return it; raise StalePlan when it is another."""
        raise NotImplementedError

    def done_message(self, plan):
        raise NotImplementedError

    def dispatch(self, request, *args, **kwargs):
        if not self.may_import(request.user):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)


class ImportScreen(WagtailAdminTemplateMixin):
    """What the screens of an import share."""

    header_icon = "upload"

    def get_breadcrumbs_items(self):
        here = {"url": "", "label": self.get_header_title()}
        return [*self.breadcrumbs_items, self.list_link(), here]


class UploadScreen(ImportScreen, FormView):
    """Take a file that can be read as such a list."""

    form_class = UploadForm
    extra_context = {"max_rows": shown_limit, "max_megabytes": MAX_MEGABYTES}

    def get_form(self):
        form = super().get_form()
        form.format = self.format
        return form

    def form_valid(self, form):
        sweep()
        upload = keep(self.request.session, self.key, form.cleaned_data["file"])
        return redirect(f"{self.key}_preview", upload.token)


class PreviewScreen(ImportScreen, TemplateView):
    """Show what the file would change and every bad row; apply it on confirmation."""

    page_subtitle = gettext_lazy("Preview")

    def dispatch(self, request, *args, **kwargs):
        self.upload = kept(request.session, self.key, kwargs["token"])
        if self.upload is None:
            messages.warning(request, _("This upload is no longer here. Upload the file again."))
            return redirect(self.key)
        with self.upload.open() as file:
            self.sheet = read_sheet(file, self.format)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            plan=self.plan(self.sheet), sheet=self.sheet, upload=self.upload, **kwargs
        )

    def post(self, request, *args, **kwargs):
        try:
            plan = self.apply(self.sheet, request.POST.get("fingerprint", ""))
        except StalePlan:
            messages.warning(
                request, _("The list has changed meanwhile. Look at the preview again.")
            )
            return self.get(request, *args, **kwargs)
        drop(request.session, self.key)
        messages.success(request, self.done_message(plan))
        return redirect(self.list_link()["url"])


class CancelScreen(View):
    """Remove the upload; nothing was changed."""

    http_method_names = ["post"]

    def post(self, request):
        drop(request.session, self.key)
        messages.success(request, _("The import is cancelled. Nothing was changed."))
        return redirect(self.key)


class BlankFile(View):
    """Hand out an empty file to fill in."""

    def get(self, request, extension):
        if extension == "xlsx":
            content, kind = self.blank_xlsx(), XLSX
        elif extension == "csv":
            content, kind = blank_csv(self.format.columns), CSV
        else:
            raise Http404
        response = HttpResponse(content, content_type=kind)
        response["Content-Disposition"] = f'attachment; filename="{self.file_name}.{extension}"'
        return response
