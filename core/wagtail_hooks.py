from wagtail.snippets.models import register_snippet

from .viewsets import PersonViewSet, TaxonomyViewSetGroup

register_snippet(TaxonomyViewSetGroup)
register_snippet(PersonViewSet)
