"""The way in for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

from knowledge_hub.warming import warm

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "knowledge_hub.settings.local")

application = get_wsgi_application()
warm()
