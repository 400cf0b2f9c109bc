"""How gunicorn serves the site (docs/decisions/0006-one-supervisor.md)."""

from knowledge_hub.settings.environment import PORT, WEB_THREADS, WEB_WORKERS

wsgi_app = "knowledge_hub.wsgi:application"
bind = f"127.0.0.1:{PORT}"
worker_class = "gthread"
workers = WEB_WORKERS
threads = WEB_THREADS
# Loaded once and forked: a quicker start and less memory than loading in each worker.
preload_app = True
# Shorter than the supervisor's patience, so that stopping never needs a kill.
graceful_timeout = 3
timeout = 60
# A page from memory costs next to nothing; a restart under load costs its readers half a second.
max_requests = 50_000
max_requests_jitter = 5000
control_socket_disable = True


def when_ready(server):
    """Say that the site can be opened now; the supervisor passes the line on."""
    # Only now is the site loaded that this needs.
    from knowledge_hub.warming import warm

    warm()
    print(f"Ready: http://127.0.0.1:{PORT}/", flush=True)
