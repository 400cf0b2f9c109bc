"""Lists out of CSV and XLSX files: read, cleaned, kept between preview and confirmation.

An app that imports a list says what its columns are (`columns.Format`) and what a row becomes.
"""


class StalePlan(Exception):
    """What a file changes is not what was shown, or the plan may not be applied."""
