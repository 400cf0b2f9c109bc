"""The register: the office, its networks, its schools, and who belongs to which school."""

from .membership import Membership
from .register import Office, School, SchoolNetwork

__all__ = ["Membership", "Office", "School", "SchoolNetwork"]
