"""The newest pages of a list."""

from core.feeds import PagesFeed, plain


class ListFeed(PagesFeed):
    """The public pages of one list in its language; an address of the list's own."""

    def get_object(self, request, index):
        self.language = index.locale.language_code
        return index

    def title(self, index):
        return plain(index.title)

    def subtitle(self, index):
        return plain(index.introduction)

    def link(self, index):
        return index.get_url()

    def pages(self, index):
        return self.newest(index.listed())
