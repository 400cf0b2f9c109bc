"""Reading without a line."""

from .environment import env

# The way back: switched off, every browser that comes by removes the worker and what it kept.
OFFLINE_READING = env.bool("OFFLINE_READING", default=True)
