"""The manual's screens, for whoever may enter the admin."""

from django.http import FileResponse, Http404
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .manual import chapters, find_chapter, picture_path

A_DAY = 24 * 60 * 60


class ManualView(WagtailAdminTemplateMixin, TemplateView):
    """The list of chapters."""

    page_title = _("Editors' manual")
    header_icon = "help"
    template_name = "desk/manual/index.html"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(chapters=chapters(), **kwargs)


class ChapterView(ManualView):
    template_name = "desk/manual/chapter.html"

    def setup(self, request, *args, slug, **kwargs):
        super().setup(request, *args, slug=slug, **kwargs)
        self.chapter = find_chapter(slug)
        if self.chapter is None:
            raise Http404
        self.page_title = self.chapter.title

    def get_breadcrumbs_items(self):
        manual = {"url": reverse("manual"), "label": ManualView.page_title}
        here = super().get_breadcrumbs_items()
        return [*here[:-1], manual, here[-1]]

    def get_context_data(self, **kwargs):
        place = chapters().index(self.chapter)
        following = chapters()[place + 1 : place + 2]
        return super().get_context_data(chapter=self.chapter, following=following, **kwargs)


def picture(request, name):
    """Hand out a picture of the manual."""
    found = picture_path(name)
    if found is None:
        raise Http404
    headers = {"Cache-Control": f"private, max-age={A_DAY}"}
    return FileResponse(found.open("rb"), content_type="image/webp", headers=headers)


def urls():
    return [
        path("manual/", ManualView.as_view(), name="manual"),
        path("manual/pictures/<str:name>", picture, name="manual_picture"),
        path("manual/<slug:slug>/", ChapterView.as_view(), name="manual_chapter"),
    ]


def menu_item():
    return MenuItem(
        _("Editors' manual"), reverse("manual"), name="manual", icon_name="help", order=1
    )
