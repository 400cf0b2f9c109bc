"""Delete notices that were read long ago."""

from datetime import timedelta

from django.core.management import BaseCommand
from django.utils import timezone

from notices.models import Notice

KEPT_DAYS = 180


class Command(BaseCommand):
    help = f"Delete notices that were read more than {KEPT_DAYS} days ago."

    def handle(self, *args, **options):
        limit = timezone.now() - timedelta(days=KEPT_DAYS)
        Notice.objects.filter(read_at__lt=limit).delete()
