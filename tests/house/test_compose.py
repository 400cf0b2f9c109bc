"""The compose file is one that the documents describe: no setting of its own, no secret in it."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "deploy/compose.yaml").read_text("utf-8"))
SERVICES = COMPOSE["services"]
OURS = ("prepare", "app", "worker", "scheduler")
VARIABLE = re.compile(r"(?<!\$)\$\{?([A-Z_]+)")


def documented():
    table = (ROOT / "docs/settings.md").read_text("utf-8")
    return set(re.findall(r"^\| `([A-Z_]+)`", table, re.M)) | {"DJANGO_SETTINGS_MODULE"}


def example():
    lines = (ROOT / "deploy/.env.example").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


@pytest.mark.parametrize("name", OURS)
def test_our_processes_are_given_documented_settings_only(name):
    assert SERVICES[name]["environment"].keys() <= documented()


def test_every_variable_is_in_the_example():
    text = (ROOT / "deploy/compose.yaml").read_text("utf-8")
    assert {*VARIABLE.findall(text)} - {"ELASTIC_PASSWORD"} <= example().keys()
    assert "ELASTIC_PASSWORD" in example()


def test_no_password_is_in_the_repository():
    assert not [name for name, value in example().items() if "PASSWORD" in name and value]
    for service in SERVICES.values():
        for name, value in service["environment"].items() if "environment" in service else ():
            assert "PASSWORD" not in name or value.startswith("${"), name


def test_the_elasticsearch_is_the_one_that_the_client_is_made_for():
    pinned = re.search(r"^elasticsearch==8\.19\.", (ROOT / "requirements.txt").read_text(), re.M)
    assert pinned and ":8.19." in SERVICES["elasticsearch"]["image"]


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_bounds(name):
    service = SERVICES[name]
    assert service["mem_limit"]
    assert "healthcheck" in service or name in ("prepare", "worker", "scheduler")


def test_only_the_web_server_is_open_and_only_to_this_machine():
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert [port.split(":")[0] for port in ports] == ["127.0.0.1"]


def test_volumes_are_declared():
    used = {v.split(":")[0] for s in SERVICES.values() for v in s.get("volumes", [])}
    assert used == set(COMPOSE["volumes"])


def test_the_folder_of_secrets_is_not_sent_to_the_builder():
    assert "deploy/.env" in (ROOT / ".dockerignore").read_text().split()
