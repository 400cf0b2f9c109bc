"""`make run`: prepare what has changed, then supervise web server, worker and scheduler together.

Django is not loaded here, so that a start with nothing to prepare takes as long as gunicorn's own.
"""

import os
import shlex
import signal
import socket
import subprocess
import sys

import yaml
from honcho.manager import Manager
from honcho.printer import Printer

from core.kept_secret import demo_password
from knowledge_hub.preparation import pending_steps, remember
from knowledge_hub.settings.environment import BASE_DIR, DATA_DIR, PORT

MANAGE = [sys.executable, str(BASE_DIR / "manage.py")]
# Readers come first: what works in the background starts later, and yields them the processor.
AFTER_WEB = [sys.executable, "-m", "knowledge_hub.after_web"]
BACKGROUND = ["nice", "-n", "5", *AFTER_WEB, *MANAGE]
PROCESSES = {
    "web": [sys.executable, "-m", "gunicorn", "-c", "knowledge_hub/gunicorn_conf.py"],
    "worker": [*BACKGROUND, "db_worker", "--no-startup-delay"],
    "scheduler": [*BACKGROUND, "run_scheduler"],
}


def say(text):
    """Print a line at once, also into a file or a pipe."""
    print(text, flush=True)


def prepare():
    """Run each step whose inputs changed since it last succeeded."""
    for step in pending_steps():
        say(f"→ {step.title} …")
        if subprocess.run([*MANAGE, *step.command], cwd=BASE_DIR).returncode:
            sys.exit(f"✗ {step.title} failed; the lines above say why.")
        remember(step)


def require_free_port():
    """Stop with a useful word when something else listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", PORT))
        except OSError:
            sys.exit(f"✗ Port {PORT} is taken. Stop what uses it, or: PORT={PORT + 1} make run")


def welcome():
    """Print the addresses and the demo logins."""
    logins = yaml.safe_load((BASE_DIR / "home/demo/logins.yaml").read_text("utf-8"))["logins"]
    address = f"http://127.0.0.1:{PORT}"
    say(f"\n  Library   {address}/       English   {address}/en/")
    say(f"  Admin     {address}/admin/")
    say(f"  Data      {DATA_DIR}\n\n  Demo logins, all with the password {demo_password()}")
    for login in logins:
        say(f"    {login['email']:<26}{login['label']}")
    say("\n  Stop with Ctrl-C.\n")


def supervise():
    """Run all processes until one ends or we are told to stop; returns the exit status."""
    manager = Manager(Printer(sys.stdout, prefix=True))
    for name, command in PROCESSES.items():
        manager.add_process(name, f"exec {shlex.join(command)}", cwd=str(BASE_DIR))
    # A closed terminal ends the children too; honcho itself minds only Ctrl-C and TERM.
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    manager.loop()
    return manager.returncode


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "knowledge_hub.settings.local")
    require_free_port()
    prepare()
    welcome()
    status = supervise()
    # Ctrl-C and TERM are how one stops it, not failures.
    sys.exit(0 if status in (130, 143) else status)


if __name__ == "__main__":
    main()
