"""What works in the background leaves the processor to the web server until that answers."""

import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest


@pytest.fixture
def server():
    """A web server that listens, but answers only once it is told to serve."""
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as found:
        yield found


def test_a_process_of_the_background_starts_once_the_web_server_answers(server):
    waiting = subprocess.Popen(
        [sys.executable, "-m", "knowledge_hub.after_web", sys.executable, "-c", "print('started')"],
        env={**os.environ, "PORT": str(server.server_port)},
        stdout=subprocess.PIPE,
        text=True,
    )
    with pytest.raises(subprocess.TimeoutExpired):
        waiting.wait(timeout=1)
    threading.Thread(target=server.handle_request, daemon=True).start()
    assert waiting.communicate(timeout=30)[0] == "started\n"
