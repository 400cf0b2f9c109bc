"""Starts a process of the background once the web server answers: `after_web COMMAND …`.

Loading Django three times at once would keep the first reader waiting. The question that is asked
here also warms the home page up.
"""

import os
import sys
import time
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import urlopen

from knowledge_hub.settings.environment import PORT

# Longer than any start; what waits in the queue is not lost when the web server never answers.
PATIENCE, PAUSE = 60, 0.2


def answers():
    """Tell whether the web server gives any answer, be it an error."""
    try:
        urlopen(f"http://127.0.0.1:{PORT}/", timeout=PATIENCE).close()
    except HTTPError:
        return True
    except (OSError, HTTPException):
        return False
    return True


def main():
    limit = time.monotonic() + PATIENCE
    while not answers() and time.monotonic() < limit:
        time.sleep(PAUSE)
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606


if __name__ == "__main__":
    main()
