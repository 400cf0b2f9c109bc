"""Ends with an error unless the web server beside it answers; compose.yaml asks it."""

import os
import sys
import urllib.request
from urllib.parse import urlsplit

# As the proxy would ask, so that no redirect to HTTPS answers instead.
HEADERS = {"Host": urlsplit(os.environ["SITE_URL"]).netloc, "X-Forwarded-Proto": "https"}
ASKED = urllib.request.Request("http://127.0.0.1:8000/robots.txt", headers=HEADERS)

with urllib.request.urlopen(ASKED, timeout=4) as answer:  # noqa: S310  our own server
    sys.exit(answer.status != 200)
