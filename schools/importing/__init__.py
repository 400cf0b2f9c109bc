"""Schools from a CSV or XLSX file: read, shown as what would change, and applied all or nothing."""

from .applying import StalePlan, apply_file
from .planning import make_plan
from .reading import read_sheet

__all__ = ["StalePlan", "apply_file", "make_plan", "read_sheet"]
