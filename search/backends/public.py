"""What Wagtail sees of the entry `public` in WAGTAILSEARCH_BACKENDS: nothing to write or rebuild.

The public search keeps its own entries (`search.writing`); the entry only says where Elasticsearch
is. `update_index` passes it over.
"""

from modelsearch.backends.base import BaseSearchBackend


class SearchBackend(BaseSearchBackend):
    rebuilder_class = None
