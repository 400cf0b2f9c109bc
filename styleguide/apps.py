from django.apps import AppConfig


class StyleguideConfig(AppConfig):
    name = "styleguide"
    verbose_name = "Styleguide"
