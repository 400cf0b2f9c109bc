"""The browser tests: Debian's Chromium against a live server that holds the demo content."""

import os

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import Client
from django.test.testcases import LiveServerThread
from django.test.utils import setup_databases, teardown_databases
from playwright.sync_api import expect

from tests import migrated
from tests.requirements import CHROMIUM

from .filling import Filled, connected_to
from .screens import all_screens
from .visitor import Visitor

PATIENCE = 20_000  # ms; the first look at a picture makes its renditions
NO_CHROMIUM = (
    "Chromium is missing: apt-get install chromium-headless-shell, or name another in $CHROMIUM"
)
expect.set_options(timeout=PATIENCE)
# Playwright keeps a loop running in this thread, which Django takes for a view that may not wait.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


def is_for_browser(item):
    return item.get_closest_marker("browser") is not None


def pytest_collection_modifyitems(items):
    """A browser on a busy machine may be late: what fails is tried once more, and said (R).

    The longest come first, so that no process is left with them when the others have ended.
    """
    mark = pytest.mark.flaky(reruns=1) if CHROMIUM else pytest.mark.skip(reason=NO_CHROMIUM)
    for item in filter(is_for_browser, items):
        item.add_marker(mark)
    items.sort(key=is_for_browser, reverse=True)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    arguments = ["--no-sandbox", *QUIET]
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": arguments}


@pytest.fixture(scope="package")
def migrated_database(django_db_setup, migrated_before, django_db_blocker):
    """The test database, made here when no other test of this run asked for one."""
    if migrated.is_set_up():
        yield
        return
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, keepdb=True, aliases=["default"])
        migrated_before.keep()
        yield
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def filled(tmp_path_factory, worker_id):
    """The filled library, in a folder that all processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    return Filled((own if worker_id == "master" else own.parent) / "website")


@pytest.fixture(scope="package")
def own_database(migrated_database, filled, django_db_blocker):
    """A filled copy of the test database that these tests may change; the others keep theirs.

    A live server sees only what is committed, and to roll that back by emptying all tables would
    take away what the migrations put there.
    """
    with django_db_blocker.unblock():
        clone = connection.creation.get_test_db_clone_settings("browser")["NAME"]
        filled.lay_down(clone)
        with connected_to(clone):
            yield
        connection.creation.destroy_test_db(suffix="browser", verbosity=0)


def whole_site(_application):
    """Return the site as users have it: the live server would hand out uploaded files itself."""
    return StaticFilesHandler(WSGIHandler())


@pytest.fixture(scope="package")
def website(own_database, filled):
    """The site with its demo content, served on a free port."""
    content = filled.website()
    server = LiveServerThread("127.0.0.1", static_handler=whole_site)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    content.url = f"http://{server.host}:{server.port}"
    yield content
    server.terminate()


@pytest.fixture(scope="package")
def screens(website):
    """The screens beyond the library itself, with what they show."""
    return all_screens(Client(), website.work)


@pytest.fixture(scope="package")
def browser_context_args(website):
    size = {"width": 1280, "height": 900}
    # A service worker would fetch the shell anew in each test.
    more = {"service_workers": "block"}
    return {"base_url": website.url, "locale": "th-TH", "viewport": size, **more}


@pytest.fixture
def visitor(context, website):
    """Somebody at a browser, and what the browser complains of and asks for meanwhile."""
    return Visitor(context, website.url)


@pytest.fixture(scope="package")
def editor_session(browser, website, browser_context_args):
    """The cookies of the administrator, who logged in by e-mail once for all tests."""
    context = browser.new_context(**browser_context_args)
    Visitor(context, website.url).log_in(website.EDITOR, website.PASSWORD)
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def editor(browser, website, browser_context_args, editor_session):
    """The administrator at a browser, logged in."""
    context = browser.new_context(**browser_context_args, storage_state=editor_session)
    yield Visitor(context, website.url)
    context.close()


@pytest.fixture
def browser_of(browser, website, browser_context_args):
    """Opens a browser of somebody's own, logged in: `browser_of(email, place="/account/")`."""
    contexts = []

    def opened(email, password=website.PASSWORD, place="/admin/"):
        contexts.append(browser.new_context(**browser_context_args))
        visitor = Visitor(contexts[-1], website.url)
        visitor.log_in(email, password, place)
        return visitor

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def supervisor(browser_of, website):
    return browser_of(website.SUPERVISOR)


@pytest.fixture
def head(browser_of):
    """The head of supervision, who has just logged in."""
    return browser_of("head@demo.example")
