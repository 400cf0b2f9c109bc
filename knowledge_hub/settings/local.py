"""The site that `make run` serves: one machine, plain HTTP, the embedded engines."""

from .base import *  # noqa: F403
