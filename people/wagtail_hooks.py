from wagtail import hooks

from core.sharing import SHARE_SUBJECT

from .sharing import find_person

hooks.register(SHARE_SUBJECT, find_person)
