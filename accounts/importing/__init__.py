"""People from a CSV or XLSX file: the good rows are invited, the bad ones told."""

from .applying import apply_file
from .columns import FORMAT
from .planning import make_plan

__all__ = ["FORMAT", "apply_file", "make_plan"]
