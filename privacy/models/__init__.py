"""What people were told and agreed to, what they ask for, and what the notice adds."""

from .consent import Consent
from .erasure import ErasureRequest
from .notice import PrivacySettings
from .takedown import TakedownRequest

__all__ = ["Consent", "ErasureRequest", "PrivacySettings", "TakedownRequest"]
