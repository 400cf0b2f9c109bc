"""Queries that readers asked before."""

from datetime import timedelta

from django.utils import timezone

from search.models import AskedQuery


def remember(query, times=1, days_ago=0, found=1, clicks=0, openly=None):
    return AskedQuery.objects.create(
        day=timezone.localdate() - timedelta(days=days_ago),
        query=query,
        times=times,
        found=found,
        clicks=clicks,
        openly=times if openly is None else openly,
    )
