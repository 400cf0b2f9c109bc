from multiprocessing.pool import ThreadPool

from core.kept_secret import demo_password, kept_secret


def test_a_secret_stays_the_same(tmp_path):
    assert kept_secret(tmp_path / "key") == kept_secret(tmp_path / "key")


def test_two_libraries_have_different_secrets(tmp_path):
    assert kept_secret(tmp_path / "one") != kept_secret(tmp_path / "two")


def test_nobody_else_may_read_a_secret(tmp_path):
    kept_secret(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_processes_that_start_together_agree_and_leave_no_drafts(tmp_path):
    with ThreadPool(8) as pool:
        answers = pool.map(lambda _: kept_secret(tmp_path / "key"), range(32))
    assert len(set(answers)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_the_demo_password_can_be_chosen(settings):
    settings.DEMO_PASSWORD = "chosen"
    assert demo_password() == "chosen"


def test_a_demo_password_is_made_and_kept(settings, tmp_path):
    settings.DEMO_PASSWORD, settings.DATA_DIR = "", tmp_path
    assert demo_password() == (tmp_path / "demo_password").read_text().strip()
    assert len(demo_password()) >= 12
