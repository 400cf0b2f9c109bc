#!/usr/bin/env python
"""The way in for commands."""

import os
import sys

from django.core.management import execute_from_command_line


def main():
    # runserver is the developer's server; every other command works on what `make run` serves.
    chosen = "dev" if sys.argv[1:2] == ["runserver"] else "local"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"knowledge_hub.settings.{chosen}")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
