"""Schools from a CSV or XLSX file: read, shown as what would change, and applied all or nothing."""

from .applying import apply_file
from .columns import FORMAT
from .planning import make_plan

__all__ = ["FORMAT", "apply_file", "make_plan"]
