from unittest import skipUnless

from django.db import connection
from django.test import TestCase

from tests.search.contract import SearchContract


@skipUnless(connection.vendor == "sqlite", "runs on SQLite only")
class TestSQLite(SearchContract, TestCase):
    pass
