"""The names that stay as they are in a Thai sentence."""

from pathlib import Path

PATH = Path(__file__).with_name("allowed.txt")
MOST = 60


def allowed_names():
    """Return the reviewed names in lower case; raises ValueError when they grew beyond a list."""
    lines = PATH.read_text("utf-8").splitlines()
    names = {line.strip().lower() for line in lines if line.strip() and line[0] != "#"}
    if len(names) > MOST:
        raise ValueError(f"{PATH.name} has {len(names)} names; {MOST} may be allowed.")
    return names
