"""Why the database must answer instead of the engine before it."""


class NotAnswered(Exception):
    """The database must answer this question."""


class Unavailable(NotAnswered):
    """The engine cannot be reached, is too slow, or refuses everybody."""


class Refused(NotAnswered):
    """The engine does not take this one request."""


class Behind(NotAnswered):
    """The engine has not been told everything yet."""
