"""Forget the people who were invited, or asked to join, and of whom nothing was heard again."""

from datetime import timedelta

from django.core.management import BaseCommand
from django.utils import timezone

from accounts.models import Invitation, JoinRequest

KEPT_DAYS = 90


class Command(BaseCommand):
    help = f"Delete invitations that expired, and requests to join made, over {KEPT_DAYS} days ago."

    def handle(self, *args, **options):
        limit = timezone.now() - timedelta(days=KEPT_DAYS)
        Invitation.objects.unanswered().filter(expires_at__lt=limit).delete()
        JoinRequest.objects.filter(created_at__lt=limit).delete()
