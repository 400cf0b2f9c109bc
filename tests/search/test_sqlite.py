from unittest import skipUnless

from django.db import connection
from django.test import TestCase

from tests.search.contract import SearchContract
from tests.search.forgiving import ForgivingContract


@skipUnless(connection.vendor == "sqlite", "runs on SQLite only")
class TestSQLite(SearchContract, ForgivingContract, TestCase):
    pass
