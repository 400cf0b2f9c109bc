"""Puts a newer SQLite in the place of Python's; imported before Django loads.

Versions before 3.51.3 can corrupt a WAL database that several processes write to, and the one that
Python links is often years old. This swap of a module is the only patch in the project
(docs/decisions/0004-embedded-sqlite.md).
"""

import sys

import pysqlite3
import pysqlite3.dbapi2

sys.modules["sqlite3"] = pysqlite3
sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
