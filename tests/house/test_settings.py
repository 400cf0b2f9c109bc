import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.factories.people import make_user

ROOT = Path(__file__).resolve().parents[2]


def python(arguments, data, **environment):
    """Run manage.py in a process of its own, as an installation would."""
    kept = {key: value for key, value in os.environ.items() if not key.endswith("_URL")}
    environment = {**kept, "DATA_DIR": str(data), **environment}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )


def setting(name, data, **environment):
    code = f"from django.conf import settings; print(settings.{name})"
    environment.setdefault("DJANGO_SETTINGS_MODULE", "knowledge_hub.settings.local")
    answer = python(["-c", code], data, **environment)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_the_sqlite_in_use_does_not_corrupt_what_several_processes_write():
    assert sqlite3.sqlite_version_info >= (3, 51, 3)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite")
@pytest.mark.django_db
def test_sqlite_runs_as_decided():
    with connection.cursor() as cursor:
        values = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        ]
    assert values == ["wal", 1, 20000, 1]
    assert connection.transaction_mode == "IMMEDIATE"


def test_a_database_address_chooses_postgresql_with_a_pool(tmp_path):
    database = setting("DATABASES", tmp_path, DATABASE_URL="postgres://hub:x@127.0.0.1/hub")
    assert "django.db.backends.postgresql" in database and "'pool'" in database


def test_a_redis_address_chooses_redis(tmp_path):
    assert "RedisCache" in setting("CACHES", tmp_path, REDIS_URL="redis://127.0.0.1/0")


def test_without_redis_the_cache_is_shared_through_files(tmp_path):
    assert "FileBasedCache" in setting("CACHES", tmp_path)


def test_the_secret_key_is_made_once(tmp_path):
    assert len(setting("SECRET_KEY", tmp_path).strip()) >= 50
    assert setting("SECRET_KEY", tmp_path) == setting("SECRET_KEY", tmp_path)


def test_production_settings_pass_the_deployment_check(tmp_path):
    answer = python(
        ["manage.py", "check", "--deploy", "--fail-level", "WARNING", "--tag", "security"],
        tmp_path,
        DJANGO_SETTINGS_MODULE="knowledge_hub.settings.production",
        SITE_URL="https://hub.example",
    )
    assert answer.returncode == 0, answer.stderr


@pytest.mark.django_db
def test_readers_get_the_strict_policy(client):
    policy = client.get("/robots.txt")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.django_db
def test_the_admin_may_write_scripts_but_load_nothing_from_elsewhere(client):
    client.force_login(make_user("supervisor"))
    policy = client.get("/admin/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "http" not in policy.replace("https://www.youtube-nocookie.com", "").replace(
        "https://player.vimeo.com", ""
    )


@pytest.mark.django_db
def test_browsers_are_asked_to_keep_camera_and_place_to_themselves(client):
    policy = client.get("/robots.txt")["Permissions-Policy"]
    assert "camera=()" in policy and "geolocation=()" in policy


@pytest.mark.django_db
def test_robots_are_told_where_the_sitemap_is(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["https://hub.example", "http://127.0.0.1:8123"])
def test_the_sitemap_has_the_address_of_the_site(client, settings, address):
    settings.WAGTAILADMIN_BASE_URL = address
    call_command("address_site")
    assert f"<loc>{address}/</loc>" in client.get("/sitemap.xml").content.decode()


@pytest.mark.django_db
def test_an_address_without_a_host_is_refused(settings):
    settings.WAGTAILADMIN_BASE_URL = "hub.example"
    with pytest.raises(CommandError, match="SITE_URL"):
        call_command("address_site")


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/%00", "/articles/%00/", "/en/%00/", "/p/%00/"])
def test_an_address_with_a_nul_is_not_found(client, address):
    assert client.get(address).status_code == 404
