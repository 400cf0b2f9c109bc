"""What follows when pages of the library are published."""

from wagtail.signals import page_published

from .models import HonorPage


def open_year(sender, instance, **kwargs):
    """Publish the page of the year with its first honor; it holds nothing but its name."""
    year = instance.get_parent().specific
    if not year.live:
        year.get_latest_revision_as_object().save_revision().publish()


def connect():
    """Connect the handlers; called once by the app's configuration."""
    page_published.connect(open_year, sender=HonorPage, dispatch_uid="articles.honor_year")
