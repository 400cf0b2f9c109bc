import pytest

from core import checks


def test_what_is_missing_is_named_with_its_debian_package(monkeypatch):
    needs = [("pdftotext", lambda name: None, "poppler-utils", "reading PDF files")]
    monkeypatch.setattr(checks, "NEEDS", needs)
    [warning] = checks.check_system_packages(None)
    assert warning.id == "core.W001"
    assert "apt-get install poppler-utils" in warning.hint


@pytest.mark.parametrize("need", checks.NEEDS, ids=lambda need: need[0])
def test_what_is_there_is_not_mentioned(monkeypatch, need):
    name, _find, package, feature = need
    monkeypatch.setattr(checks, "NEEDS", [(name, lambda name: "/usr/lib", package, feature)])
    assert checks.check_system_packages(None) == []
