"""Choosers that offer only what is not archived."""

from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet


class OfferedMixin:
    def get_object_list(self):
        return super().get_object_list().filter(archived=False)


class OfferedChooseView(OfferedMixin, ChooseView):
    """The chooser's window."""


class OfferedChooseResultsView(OfferedMixin, ChooseResultsView):
    """The list inside the window, as it is searched and paged."""


class OfferedChooserViewSet(SnippetChooserViewSet):
    """A chooser for a model whose rows are archived instead of deleted."""

    choose_view_class = OfferedChooseView
    choose_results_view_class = OfferedChooseResultsView
