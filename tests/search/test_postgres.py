from unittest import skipUnless

from django.db import connection
from django.test import TestCase

from tests.search.contract import SearchContract


@skipUnless(connection.vendor == "postgresql", "runs on PostgreSQL only: set DATABASE_URL")
class TestPostgres(SearchContract, TestCase):
    pass
