"""Personal data: the days that the law and the notice name."""

from .environment import env

# How long a backup may still hold what was erased; the privacy notice says it.
BACKUP_DAYS = env.int("BACKUP_DAYS", default=90)
# The law gives thirty days to answer who asks about what is held on them.
ERASURE_DAYS = 30
# A request about a page is answered within this many days, and its sender is forgotten after.
TAKEDOWN_DAYS = 7
TAKEDOWN_KEPT_DAYS = 90
