"""The YAML files that the demo content is written in."""

from pathlib import Path

import yaml

DEMO = Path(__file__).resolve().parent.parent / "demo"
FILES = DEMO / "files"


def read(name):
    """Return the data of one YAML file below `home/demo/`."""
    return yaml.safe_load((DEMO / name).read_text(encoding="utf-8"))


def read_folder(folder):
    """Return {slug: data} of every YAML file of a folder, in order of slug."""
    return {
        path.stem: read(f"{folder}/{path.name}") for path in sorted((DEMO / folder).glob("*.yaml"))
    }
