"""The screens beyond the library itself: entrances, the account area, what was refused."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import override

from contributions.models import Contribution
from core.models import User
from notices.models import Topic
from notices.unsubscribing import unsubscribe_address
from reading_lists.models import ReadingList, ReadingListItem
from tests.factories.accounts import make_invitation
from tests.factories.adoptions import make_adoption
from tests.factories.contributions import begin

NOBODY, TEACHER, DIRECTOR = "", "teacher@demo.example", "director@demo.example"
STEPS = ["story", "content", "files", "declarations", "review"]
ENTRANCES = """account_login account_signup account_reset_password account_reset_password_done
account_inactive account_reset_password_from_key_done takedown_sent""".split()
OF_TEACHER = """account_overview account_profile usersessions_list account_change_password
mfa_index mfa_activate_totp notices notice_settings own_data own_data_erase
adoptions_own contributions:list own_reading_lists own_statistics""".split()
OF_DIRECTOR = ["account_school", "contributions:school"]
FORBIDDEN, MISSING, GONE = 403, 404, 410


@dataclass(frozen=True)
class Screen:
    """An address in Thai, who is there, and what they are answered."""

    address: str
    who: str = NOBODY
    status: int = 200

    def in_language(self, language):
        return self.address if language == "th" else f"/{language}{self.address}"


def of_invitations():
    """Return an invitation that waits, one to a known address, and one that is over."""
    waiting = make_invitation(email="waits@school.example").get_absolute_url()
    known = make_invitation(email=DIRECTOR).get_absolute_url()
    over = reverse("account_invitation", args=["nobody"])
    return [Screen(waiting), Screen(known), Screen(over, status=GONE)]


def of_contributions(client, user):
    """Return the steps of a contribution that was just begun."""
    client.force_login(user)
    begin(client)
    key = Contribution.objects.filter(contributor=user).first().pk
    places = [reverse("contributions:step", args=[key, step]) for step in STEPS]
    places += [reverse(f"contributions:{name}", args=[key]) for name in ("detail", "delete")]
    return [Screen(place, TEACHER) for place in places]


def of_adoptions(user, work):
    """Return the form for a use of a work, empty, and as it was sent."""
    adoption = make_adoption(work, user=user)
    new = reverse("adoption_record", args=[work.identity.short_id])
    sent = reverse("adoption_edit", args=[adoption.pk])
    return [Screen(new, TEACHER), Screen(sent, TEACHER)]


def of_reading_lists(user, work):
    """Return a list as its owner has it and as others see it, and what asks about it."""
    kept = ReadingList.objects.create(owner=user, name="อ่านก่อนสอน")
    ReadingListItem.objects.create(reading_list=kept, work=work.identity, position=0)
    kept.share()
    places = [
        reverse("own_reading_list", args=[kept.key]),
        reverse("delete_reading_list", args=[kept.key]),
        reverse("keep_page", args=[work.translation_key]),
    ]
    return [*(Screen(place, TEACHER) for place in places), Screen(kept.shared_url)]


@override("th")
def all_screens(client, work):
    """Make what the screens show, and return them."""
    teacher = User.objects.get(email=TEACHER)
    return [
        *(Screen(reverse(name)) for name in ENTRANCES),
        *(Screen(reverse(name), TEACHER) for name in OF_TEACHER),
        *(Screen(reverse(name), DIRECTOR) for name in OF_DIRECTOR),
        Screen(reverse("contributions:school"), TEACHER, FORBIDDEN),
        Screen(reverse("reading_list_pdf"), status=MISSING),
        Screen(unsubscribe_address(teacher, [Topic.values[0]])),
        *of_invitations(),
        *of_contributions(client, teacher),
        *of_adoptions(teacher, work),
        *of_reading_lists(teacher, work),
    ]
