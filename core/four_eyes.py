"""Four eyes: what somebody wrote goes live only after somebody else looked at it.

One rule for every way of publishing. The model asks it when a revision is published with a user
(the API, bulk actions, the workflow), the permission tester when buttons and checks are made, and
a hook when the editor publishes. Without a user the system acts: imports, the clock, the demo.
"""

import json
import re

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Q
from wagtail.models import COMMENTS_RELATION_NAME, Page, PageLogEntry, Revision
from wagtail_localize.models import StringTranslation

PUBLICATIONS = ["wagtail.publish", "wagtail.publish.scheduled"]
# Of what all pages have, this is written; the rest is state, with the dates to go live and expire,
# which are for the reviewer to say.
WORDS = {"title", "slug", "seo_title", "search_description", "show_in_menus"}
STATE = {field.name for field in Page._meta.concrete_fields} - WORDS
STATE |= {"pk", COMMENTS_RELATION_NAME}
ROW_KEYS = {"pk", "sort_order"}
# The editor gives every paragraph a key, and an empty text a paragraph.
BLOCK_KEY = r'\s*data-block-key=\\*"[^"\\]*\\*"'
RICH_TEXT_NOISE = re.compile(rf"<p(?:{BLOCK_KEY})?></p>|{BLOCK_KEY}")


def last_published_revision(page):
    """Return the key of the revision that readers saw last, or None."""
    if page.live_revision_id:
        return page.live_revision_id
    published = PageLogEntry.objects.filter(
        page=page.pk, action__in=PUBLICATIONS, revision__isnull=False
    )
    return published.order_by("-timestamp", "-pk").values_list("revision", flat=True).first()


def unpublished_revisions(page):
    """Return the revisions that hold work which nobody has published."""
    published = last_published_revision(page)
    if published is None:
        return page.revisions.all()
    newer = Q(pk__gt=published)
    if page.last_published_at:
        # An open editor goes on saving into the revision that was published from the workflow.
        newer |= Q(created_at__gt=page.last_published_at)
    return page.revisions.filter(newer)


def has_translated(user, page):
    """Tell whether the user wrote one of the page's translated texts since it was published."""
    texts = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale=page.locale_id, last_translated_by=user.pk
    )
    if page.last_published_at:
        texts = texts.filter(updated_at__gt=page.last_published_at)
    return texts.exists()


def is_author(user, page):
    """Tell whether work of the user would go live with the page: owner, writer or translator."""
    return (
        user.pk == page.owner_id
        or has_translated(user, page)
        or any(says_something_new(saved) for saved in unpublished_revisions(page).filter(user=user))
    )


def may_publish(user, page):
    """Tell whether the user may make the page's present draft public; for rights see the tester."""
    return user.is_superuser or not is_author(user, page)


def says_something_new(revision):
    """Tell whether a revision changed the page: to publish or approve saves the form once more."""
    earlier = Revision.objects.filter(
        base_content_type=revision.base_content_type_id,
        object_id=revision.object_id,
        pk__lt=revision.pk,
    )
    before = earlier.order_by("-pk").first()
    return before is None or has_changed(before.as_object(), revision.as_object())


def has_changed(before, after):
    """Tell whether two versions of a page say something else."""
    return written(before) != written(after)


def written(page):
    """Return what somebody wrote in a version of a page, as text to compare."""
    data = {
        name: without_keys(value)
        for name, value in page.serializable_data().items()
        if name not in STATE
    }
    return RICH_TEXT_NOISE.sub("", json.dumps(data, sort_keys=True, cls=DjangoJSONEncoder))


def without_keys(value):
    """Return the rows below a page without the keys that saving gives them."""
    if not isinstance(value, list):
        return value
    return [
        {name: part for name, part in row.items() if name not in ROW_KEYS}
        if isinstance(row, dict)
        else row
        for row in value
    ]
