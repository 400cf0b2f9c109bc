"""Says which tests this machine must skip, and how to get what they need."""

import os
import shutil

# The shell without a window draws with a third less work; the whole browser does as well.
BROWSERS = [os.environ.get("CHROMIUM", ""), "chromium-headless-shell", "chromium"]
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
NEEDS = [
    (
        CHROMIUM,
        "the browser tests",
        "apt-get install chromium-headless-shell fonts-thai-tlwg (or chromium)",
    ),
    (
        shutil.which("java"),
        "the test of the markup",
        "apt-get install default-jre-headless",
    ),
    (
        os.environ.get("ELASTICSEARCH_URL"),
        "the tests of the Elasticsearch engine",
        "ELASTICSEARCH_URL=http://127.0.0.1:9200 make test, with a server 8.19",
    ),
    (
        os.environ.get("DATABASE_URL", "").startswith("postgres"),
        "the tests of the PostgreSQL engine",
        "apt-get install postgresql, then DATABASE_URL=postgres://… make test",
    ),
]


def main():
    for is_there, tests, remedy in NEEDS:
        if not is_there:
            print(f"! Skipped on this machine: {tests}. To run them: {remedy}")


if __name__ == "__main__":
    main()
