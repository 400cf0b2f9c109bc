"""Readers for tests: what a browser sends of itself, and numbers of days gone by."""

from datetime import timedelta

from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from readership.models import DailyTotal, Reading
from readership.periods import yesterday

PHONE = "Mozilla/5.0 (Linux; Android 14; CUBOT X30) AppleWebKit/537.36 Chrome/130 Mobile Line/14"
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/130"
HERE = "http://testserver"


def browser(agent=PHONE, **headers):
    return {"User-Agent": agent, "Origin": HERE, **headers}


def view(client, page, *, address="203.0.113.5", headers=None, **sent):
    """Send what the script of a page sends; returns the answer."""
    where = reverse("page_viewed", args=[getattr(page, "pk", page)])
    headers = browser() if headers is None else headers
    return client.post(where, headers=headers, REMOTE_ADDR=address, **sent)


def take(client, document, *, address="203.0.113.5", headers=None):
    """Follow the link to a file, as a reader does; returns the answer."""
    headers = browser() if headers is None else headers
    answer = client.get(document.url, headers=headers, REMOTE_ADDR=address)
    answer.getvalue()  # to the end, which closes the file
    return answer


def count():
    call_command("count_readings", verbosity=0)


def counted(page=None):
    """Return (views, downloads, readers) of today, of all pages or of one, added up now."""
    count()
    rows = DailyTotal.objects.filter(day=timezone.localdate())
    if page is not None:
        rows = rows.filter(page=page.pk)
    found = list(rows.values_list("views", "downloads", "readers"))
    return tuple(map(sum, zip(*found, strict=True))) if found else (0, 0, 0)


def noted():
    return Reading.objects.count()


def make_total(page, *, days_ago=1, views=0, downloads=0, readers=0):
    """Make the numbers that a page had on one day."""
    day = yesterday() - timedelta(days=days_ago - 1)
    numbers = {"views": views, "downloads": downloads, "readers": readers}
    return DailyTotal.objects.create(page_id=page and page.pk, day=day, **numbers)
