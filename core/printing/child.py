"""The child's side: takes limits on itself, reads HTML and where its files lie, prints the PDF.

It asks no other host and opens no file that is not named: whatever else the HTML wants is missing.
"""

import json
import os
import sys

from core.children import take_limits

BASE = "https://library.invalid"
LIMITS = {
    "cpu_seconds": 90,
    "memory": 2 * 1024 * 1024 * 1024,
    "output": 200 * 1024 * 1024,
    "open_files": 256,
}
LARGEST_DPI = 150
QUALITY = 80
KINDER = 10  # readers of pages come before a file that is made


def fetcher_of(sources):
    """Return a fetcher that knows the given addresses, each a path or a text, and no others."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # slow to load

    class Named(URLFetcher):
        def fetch(self, url, headers=None):
            if url.startswith("data:"):
                return super().fetch(url, headers)
            source = sources[url.removeprefix(BASE)]
            kind = {"Content-Type": source["type"]}
            if "text" in source:
                return URLFetcherResponse(url, source["text"].encode(), kind)
            return URLFetcherResponse(url, open(source["path"], "rb"), kind)

    return Named(allowed_protocols={"data"})


def main():
    os.nice(KINDER)
    take_limits(**LIMITS)
    from weasyprint import HTML  # slow to load

    given = json.load(sys.stdin.buffer)
    html = HTML(string=given["html"], base_url=f"{BASE}/", url_fetcher=fetcher_of(given["sources"]))
    options = {"optimize_images": True, "dpi": LARGEST_DPI, "jpeg_quality": QUALITY}
    html.write_pdf(sys.stdout.buffer, pdf_tags=True, **options)


if __name__ == "__main__":
    main()
