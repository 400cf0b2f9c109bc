"""Give the default site the address of SITE_URL, which links in mail and the sitemap begin with."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from wagtail.models import Site

PORTS = {"http": 80, "https": 443}


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
        if address.scheme not in PORTS or not address.hostname:
            raise CommandError("SITE_URL must be like https://hub.example")
        site = Site.objects.get(is_default_site=True)
        site.hostname = address.hostname
        site.port = address.port or PORTS[address.scheme]
        site.save()
