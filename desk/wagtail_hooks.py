from wagtail import hooks

from . import named_screens

# Before the originals, so that these screens are ours.
hooks.register("register_admin_urls", named_screens.urls, order=-1)
