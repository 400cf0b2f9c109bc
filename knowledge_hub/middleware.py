"""Which content security policy an answer carries, and which addresses are none."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware
from django.http import Http404

# Wagtail's admin writes scripts and styles into its pages; still no host but ours is allowed.
ADMIN_POLICY = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "media-src": [SELF, "blob:"],
}


class ContentPolicyMiddleware(CSPMiddleware):
    """The strict policy for readers, a looser one below /admin/."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if request.path_info.startswith("/admin/"):
            parts.replace = {**ADMIN_POLICY, **(parts.replace or {})}
        return parts


def refuse_nul(get_response):
    """Answer 404 to an address with a NUL: PostgreSQL fails when it is asked for one."""

    def middleware(request):
        if "\0" in request.path_info:
            raise Http404
        return get_response(request)

    return middleware
