"""Many views, told by several processes at once, while whoever adds them up is killed with -9.

    DATA_DIR=/tmp/many .venv/bin/python -m tests.readership.many_views 10000

Prints what had to come out and what did. The library in DATA_DIR is made if there is none; each run
makes pages and readers of its own.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "knowledge_hub.settings.local"
    django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import override_settings

from readership import adding_up
from readership.models import DailyTotal, Reading
from tests.factories.pages import make_article
from tests.factories.people import make_user
from tests.factories.readership import PHONE, ROBOT, browser, view

PAGES, TELLERS = 5, 2
KINDS = ["reader"] * 6 + ["again"] * 2 + ["staff", "robot"]


def make_views(number, pages, seed):
    """Return what happens, as (kind, page, address), and {page: views that must be counted}."""
    chance, views, new = random.Random(seed), [], []
    for place in range(number):
        kind = chance.choice(KINDS)
        if kind == "again" and new:
            views.append(("again", *chance.choice(new)))
            continue
        address = f"10.{place >> 16 & 255}.{place >> 8 & 255}.{place & 255}"
        views.append((kind if kind != "again" else "reader", chance.choice(pages), address))
        if views[-1][0] == "reader":
            new.append(views[-1][1:])
    return views, Counter(page for page, _address in new)


def in_process(work, *given):
    """Do some work in a process of its own; returns its number."""
    connection.close()
    number = os.fork()
    if number == 0:
        work(*given)
        os._exit(0)
    return number


def tell(views, supervisor):
    """Tell views as browsers do; ends with an error when one is not acknowledged."""
    readers, staff = Client(), Client()
    staff.force_login(supervisor, "allauth.account.auth_backends.AuthenticationBackend")
    for kind, page, address in views:
        headers = browser(ROBOT if kind == "robot" else PHONE)
        client = staff if kind == "staff" else readers
        answer = view(client, page, address=address, headers=headers)
        if answer.status_code != 204:
            sys.stderr.write(f"{kind}: {answer.status_code} {answer.content[:300]}\n")
            os._exit(1)


def die(readings):
    """Take the place of marking readings: the totals are written, and nothing is committed."""
    os.kill(os.getpid(), signal.SIGKILL)


def die_in_the_middle():
    adding_up.mark_added = die
    adding_up.add_up()


def has_ended(number):
    return os.waitpid(number, os.WNOHANG)[0] == number


def kill_soon(number):
    """Kill a process after a moment; tells whether it was still at work."""
    time.sleep(random.random() / 8)
    if has_ended(number):
        return False
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)
    return True


def add_up_and_kill(tellers):
    """Kill one counting process after another while views are told; returns how many."""
    kills = 0
    while tellers:
        kills += kill_soon(in_process(adding_up.add_up))
        if waiting():
            os.waitpid(in_process(die_in_the_middle), 0)
            kills += 1
        tellers = [number for number in tellers if not has_ended_well(number)]
    return kills


def waiting():
    return Reading.objects.filter(is_added=False).exists()


def has_ended_well(number):
    """Tell whether a teller has ended; an error of its own ends all."""
    ended, status = os.waitpid(number, os.WNOHANG)
    if ended and status:
        sys.exit("A view was not acknowledged.")
    return bool(ended)


def main(number):
    adding_up.BATCH = 50  # many transactions to be killed in
    supervisor = make_user("supervisor", email=f"{time.time()}@many.example")
    pages = [make_article().pk for _number in range(PAGES)]
    views, expected = make_views(number, pages, seed=number)
    shares = [views[share::TELLERS] for share in range(TELLERS)]
    kills = add_up_and_kill([in_process(tell, share, supervisor) for share in shares])
    adding_up.add_up()
    stored = DailyTotal.objects.filter(page__in=pages).values_list("page", "views", "readers")
    counted = {page: [views, readers] for page, views, readers in stored}
    must_be = {page: [views, views] for page, views in expected.items()}
    told = {"acknowledged": len(views), "kills": kills, "counted": counted, "expected": must_be}
    print(json.dumps(told))


if __name__ == "__main__":
    if "core_user" not in connection.introspection.table_names():
        call_command("migrate", verbosity=0)
    with override_settings(ALLOWED_HOSTS=["testserver"], TWO_FACTOR_ENFORCED=False):
        main(int(sys.argv[1]))
