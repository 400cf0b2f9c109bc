from unittest import skipUnless

from django.db import connection
from django.test import TestCase

from tests.search.contract import SearchContract
from tests.search.forgiving import ForgivingContract


@skipUnless(connection.vendor == "postgresql", "runs on PostgreSQL only: set DATABASE_URL")
class TestPostgres(SearchContract, ForgivingContract, TestCase):
    pass
