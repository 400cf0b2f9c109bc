from wagtail.snippets.models import register_snippet

from .viewsets import RegisterViewSetGroup

register_snippet(RegisterViewSetGroup)
