"""The admin screens that import schools from a file."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.widgets import HeaderButton
from wagtail.models import Site
from wagtail.snippets.views.snippets import IndexView

from core.importing.views import BlankFile, CancelScreen, Import, PreviewScreen, UploadScreen

from .importing import FORMAT, apply_file, make_plan
from .importing.blank import blank_xlsx
from .models import Office, School


def may_import(user):
    return user.has_perms(["schools.add_school", "schools.change_school"])


def office_of(request):
    """Return the office whose register is filled: that of the site."""
    site = Site.find_for_request(request)
    return Office.objects.filter(site=site).first() or Office.objects.first()


class SchoolIndexView(IndexView):
    """The list of schools, with the way to the import."""

    @property
    def header_buttons(self):
        buttons = list(super().header_buttons)
        if may_import(self.request.user):
            url = reverse("schools_import")
            buttons.append(HeaderButton(_("Import schools"), url=url, icon_name="upload"))
        return buttons


class SchoolImport(Import):
    """Schools from a file: all of it, or nothing."""

    key = "schools_import"
    format = FORMAT
    file_name = "schools"
    page_title = gettext_lazy("Import schools from a file")

    def may_import(self, user):
        return may_import(user)

    def list_link(self):
        url = reverse(School.snippet_viewset.get_url_name("list"))
        return {"url": url, "label": School._meta.verbose_name_plural}

    def blank_xlsx(self):
        return blank_xlsx()

    def plan(self, sheet):
        return make_plan(sheet, office_of(self.request))

    def apply(self, sheet, fingerprint):
        return apply_file(sheet, office_of(self.request), fingerprint, self.request.user)

    def done_message(self, plan):
        count = len(plan.changes)
        return ngettext(
            "%(count)s school is imported (%(added)s new, %(altered)s changed).",
            "%(count)s schools are imported (%(added)s new, %(altered)s changed).",
            count,
        ) % {"count": count, "added": plan.added, "altered": plan.altered}


class UploadView(SchoolImport, UploadScreen):
    template_name = "schools/admin/import_upload.html"


class PreviewView(SchoolImport, PreviewScreen):
    template_name = "schools/admin/import_preview.html"


class CancelView(SchoolImport, CancelScreen):
    pass


class BlankView(SchoolImport, BlankFile):
    pass
