"""Finds out through HTTP who brings an action about; nothing of it stays."""

import time
from contextlib import contextmanager

from django.db import transaction
from django.test import Client
from django.urls import reverse

from accounts.adapter import LOGGED_IN_AT
from schools.models import Membership
from tests.factories.people import make_user
from tests.factories.reviews import area


@contextmanager
def undone():
    """Take back all that happens inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Somebody:
    """Somebody of a role at a browser, who has just logged in; a visitor has no account."""

    def __init__(self, role, schools=None):
        self.client, self.user = Client(), None
        if role == "visitor":
            return
        group = "supervisor" if role == "area" else role.partition(" ")[0]
        self.user = make_user(group)
        if role == "area":
            self.user.learning_areas.add(area())
        if schools and group in ("director", "teacher"):
            school = schools[role.endswith("elsewhere")]
            Membership.objects.create(user=self.user, school=school, role=group)
        self.log_in()

    def log_in(self):
        self.client.force_login(self.user)
        session = self.client.session
        session[LOGGED_IN_AT] = time.time()
        session.save()

    def opens(self, address, says=""):
        """Tell whether the screen is shown, and says this."""
        answer = self.client.get(address)
        if answer.status_code != 200:
            return False
        return not says or says in answer.content.decode()


def is_own(action):
    return "own" in action.split()


def who_may(expected, roles, does, schools=None):
    """Return {action: {role that brings it about}}; `does(somebody, action)` tries it."""
    found = {action: set() for action in expected}
    for role in roles:
        with undone():
            somebody = Somebody(role, schools)
            for action in expected:
                # Without an account there is nothing of one's own.
                if is_own(action) and somebody.user is None:
                    continue
                with undone():
                    if does(somebody, action):
                        found[action].add(role)
    return found


def opens(name, *names, row="", says="", **query):
    """Return how a screen is tried: of a row among what lies there, if one is named."""

    def tried(somebody, there):
        args = [*names, getattr(there, row).pk] if row else names
        return somebody.opens(reverse(name, args=args, query=query), says)

    return tried


def url_name(model, screen):
    """Return the name of the address of a snippet's screen."""
    return model.snippet_viewset.get_url_name(screen)
