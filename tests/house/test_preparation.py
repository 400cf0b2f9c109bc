import socket
from dataclasses import replace

import pytest
from django.core.management import get_commands

from knowledge_hub import preparation, run


@pytest.fixture
def step(monkeypatch, tmp_path):
    """One step over one file, in a project and a data folder of its own."""
    (tmp_path / "input.txt").write_text("one")
    step = preparation.Step("only", "The only step", ["check"], ["*.txt"])
    monkeypatch.setattr(preparation, "BASE_DIR", tmp_path)
    monkeypatch.setattr(preparation, "STAMPS", tmp_path / "prepared")
    monkeypatch.setattr(preparation, "STEPS", [step])
    return step


def test_a_step_is_pending_until_it_succeeded(step):
    assert list(preparation.pending_steps()) == [step]
    preparation.remember(step)
    assert list(preparation.pending_steps()) == []


@pytest.mark.parametrize("change", ["write_text", "unlink", "new"])
def test_a_step_is_pending_again_when_its_inputs_change(step, tmp_path, change):
    preparation.remember(step)
    path = tmp_path / "input.txt"
    if change == "write_text":
        path.write_text("two, and longer")
    elif change == "unlink":
        path.unlink()
    else:
        (tmp_path / "second.txt").touch()
    assert list(preparation.pending_steps()) == [step]


def test_what_a_step_itself_makes_does_not_make_it_pending_again(step, tmp_path, monkeypatch):
    made = tmp_path / "made.sqlite3"
    making = replace(step, also=lambda: [made.exists()])
    monkeypatch.setattr(preparation, "STEPS", [making])
    [pending] = preparation.pending_steps()
    made.touch()
    preparation.remember(pending)
    assert list(preparation.pending_steps()) == []


def test_every_step_is_a_command():
    commands = [step.command[0] for step in preparation.STEPS]
    assert len(commands) == 6 and {*commands} <= get_commands().keys()


def test_another_demo_password_loads_the_demo_accounts_again(settings):
    def state():
        return preparation.STEPS[-1].state()

    settings.DEMO_PASSWORD = "one"
    before = state()
    settings.DEMO_PASSWORD = "two"
    assert state() != before


def test_a_taken_port_is_told_with_a_way_out(monkeypatch):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        monkeypatch.setattr(run, "PORT", other.getsockname()[1])
        with pytest.raises(SystemExit, match="is taken"):
            run.require_free_port()


def test_a_process_that_ends_ends_the_others(monkeypatch, capfd):
    monkeypatch.setattr(
        run, "PROCESSES", {"long": ["sleep", "60"], "short": ["sh", "-c", "exit 3"]}
    )
    assert run.supervise() == 3
    assert "long stopped" in capfd.readouterr().out
