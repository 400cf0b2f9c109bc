from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.account_links import ACCOUNT_LINK, AccountLink
from core.personal_data import DESCRIBE, ERASE
from core.places import CONTRIBUTION

from . import personal_data
from .access import may_contribute
from .models import Contribution
from .states import returned_to

hooks.register(DESCRIBE, personal_data.describe)
hooks.register(ERASE, personal_data.erase)


@hooks.register(CONTRIBUTION)
def contribution_url(page, user):
    """Lead the contributor to where the page is worked on outside the admin."""
    found = Contribution.objects.filter(page=page.pk, contributor=user).first()
    return found and found.get_absolute_url()


@hooks.register(ACCOUNT_LINK)
def lead_to_contributions(user):
    """Offer it to those who may contribute, or did."""
    if not may_contribute(user) and not user.contributions.exists():
        return None
    waiting = returned_to(user).count()
    return AccountLink(_("My contributions"), reverse("contributions:list"), waiting)
