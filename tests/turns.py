"""Lets the processes of one run do something one after the other."""

import fcntl


def take_turn(path):
    """Wait until no other process has the turn; to close what is returned ends it."""
    file = path.open("w")
    fcntl.flock(file, fcntl.LOCK_EX)
    return file
