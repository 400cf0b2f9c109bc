"""`make bench`: how well and how fast questions are answered, each set beside the demo content.

A set is a folder with articles.jsonl and queries.tsv. Each is imported alone, into a library of its
own below DATA_DIR/bench-runs, so that neither the sets nor the user's pages disturb each other. How
fast a large library answers is timed with pages made of the first set, kept in DATA_DIR/bench. How
many requests a second the pages stand is measured with the demo content (`bench_pages`).
"""

import argparse
import os
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.parse import quote

from knowledge_hub import bench_pages
from knowledge_hub.settings.environment import BASE_DIR, DATA_DIR, PORT

MANAGE = [sys.executable, str(BASE_DIR / "manage.py")]
PATHS = ["/", "/en/", "/articles/", "/innovations/", "/honors/", "/schools/"]
QUESTION = quote("อ่านไม่ออก")
PATHS += [f"/search/?q={QUESTION}", f"/api/search/?q={QUESTION}", f"/api/suggest/?q={QUESTION}"]
REQUESTS = {False: 40, True: 400}
EVERY = {False: 5, True: 1}
LARGE = {False: [10_000], True: [10_000, 100_000]}


def say(text):
    """Print a line at once, also into a file or a pipe."""
    print(text, flush=True)


def library_in(folder):
    """Return the environment of a library of its own."""
    return {
        **os.environ,
        "DATA_DIR": str(folder),
        "PORT": str(PORT + 100),
        "DJANGO_SETTINGS_MODULE": "knowledge_hub.settings.local",
    }


def timed(title, command, environment):
    """Run a management command and print how long it took."""
    started = time.perf_counter()
    subprocess.run([*MANAGE, *command], env=environment, cwd=BASE_DIR, check=True)
    say(f"  {title}: {time.perf_counter() - started:.1f} s")


def fill(environment, folder=None):
    """Make a library anew: demo content, then the articles of a set."""
    database = Path(environment["DATA_DIR"]) / "hub.sqlite3"
    for path in database.parent.glob("hub.sqlite3*"):
        path.unlink()
    timed("migrate", ["migrate", "--verbosity", "0"], environment)
    timed("load_demo", ["load_demo"], environment)
    if folder:
        timed("import_articles", ["import_articles", str(folder / "articles.jsonl")], environment)
    collect_static(environment)


def collect_static(environment):
    timed("collectstatic", ["collectstatic", "--noinput", "--verbosity", "0"], environment)


def address(environment):
    return f"http://127.0.0.1:{environment['PORT']}"


@contextmanager
def served(environment):
    """Serve the library while the block runs."""
    command = [sys.executable, "-m", "gunicorn", "-c", "knowledge_hub/gunicorn_conf.py"]
    quiet = ["--log-level", "warning"]
    server = subprocess.Popen([*command, *quiet], env=environment, cwd=BASE_DIR)
    try:
        wait_for(f"{address(environment)}/robots.txt", server)
        yield
    finally:
        server.terminate()
        server.wait(timeout=15)


def wait_for(address, server):
    """Wait until the server answers; fails when it has ended."""
    while server.poll() is None:
        try:
            return fetch(address)
        except OSError:
            time.sleep(0.2)
    sys.exit("The web server did not start.")


def fetch(address):
    """Return how many milliseconds one answer took."""
    started = time.perf_counter()
    with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  our own server
        answer.read()
    return (time.perf_counter() - started) * 1000


def time_answers(environment, requests):
    """Print the time of answers over HTTP, one reader at a time."""
    for path in PATHS:
        times = sorted(fetch(address(environment) + path) for _ in range(requests))
        p95 = times[len(times) * 95 // 100]
        say(f"  {path.replace(QUESTION, '…'):<24} p50 {median(times):6.1f} ms  p95 {p95:6.1f} ms")


def measure(folder, full):
    """Print all figures of one set."""
    say(f"\n{folder.name}")
    environment = library_in(DATA_DIR / "bench-runs" / folder.name)
    fill(environment, folder)
    every = ["--every", str(EVERY[full])]
    questions, known_items = folder / "queries.tsv", f"{environment['DATA_DIR']}/known_items.tsv"
    timed("score_search", ["score_search", str(questions), *every], environment)
    timed("make_known_items", ["make_known_items", known_items], environment)
    timed("score_search", ["score_search", known_items, *every], environment)
    with served(environment):
        time_answers(environment, REQUESTS[full])
    timed("score_baselines", ["score_baselines", str(questions), *every], environment)


def measure_large(folder, pages):
    """Print how fast many pages made of a set are written, once, and searched."""
    say(f"\n{pages} pages")
    environment = library_in(DATA_DIR / "bench" / f"pages-{pages}")
    environment.pop("DATABASE_URL", None)  # what is kept lies in DATA_DIR
    environment.pop("ELASTICSEARCH_URL", None)
    timed("migrate", ["migrate", "--verbosity", "0"], environment)
    timed("bench_search", ["bench_search", str(folder), "--pages", str(pages)], environment)
    if pages == LARGE[False][0] and bench_pages.is_possible():
        collect_static(environment)
        with served(environment):
            bench_pages.of_search(address(environment), folder / "queries.tsv", say)


def measure_pages(baseline):
    """Print the requests a second of our pages, and of the site at the address `baseline`."""
    say("\nPages of the demo content")
    if not bench_pages.is_possible():
        return say("  The program wrk is missing: apt-get install wrk")
    environment = library_in(DATA_DIR / "bench-runs" / "demo")
    fill(environment)
    theirs = bench_pages.of_other_site(baseline, say) if baseline else {}
    for mode in bench_pages.MODES:
        with served({**environment, **mode.settings}):
            bench_pages.of_our_site(address(environment), mode, theirs, say)
    say("\nA small phone on a slow line, cold, median of five")
    with served(environment):
        command = [sys.executable, "-m", "tests.bench_browser", address(environment)]
        subprocess.run(command, cwd=BASE_DIR, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", type=Path, help="folders; else those in DATA_DIR/bench")
    parser.add_argument("--full", action="store_true", help="every query, more requests")
    parser.add_argument("--no-large", action="store_true", help="without the pages made of a set")
    parser.add_argument("--baseline", default="", help="address of a site to compare pages with")
    chosen = parser.parse_args()
    folders = chosen.sets or sorted(path.parent for path in DATA_DIR.glob("bench/*/queries.tsv"))
    if not folders:
        say(f"No sets. Put folders with articles.jsonl and queries.tsv into {DATA_DIR / 'bench'}.")
    for folder in folders:
        measure(folder.resolve(), chosen.full)
    for pages in LARGE[chosen.full] if folders and not chosen.no_large else []:
        measure_large(folders[0].resolve(), pages)
    if not chosen.no_large:
        measure_pages(chosen.baseline.rstrip("/"))


if __name__ == "__main__":
    main()
