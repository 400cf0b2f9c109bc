"""How people come by an account: invited, or asking with their school's code."""

from .invitation import SCHOOL_GROUPS, Invitation
from .joining import JoinRequest, SchoolCode

__all__ = ["SCHOOL_GROUPS", "Invitation", "JoinRequest", "SchoolCode"]
