"""Draws the pictures of the demo and writes them as WebP files."""

import io
import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from .drawings import catalogue

FILES = Path(__file__).parent.parent / "files"
FONTS = Path(__file__).parents[3] / "knowledge_hub" / "static" / "fonts"
FACE = "font-family:Plex,'Noto Sans Thai','Noto Sans',sans-serif"
QUALITY = 84


def _page(svg: str) -> str:
    """Wraps a drawing in a page which letters it with the typeface of the site."""
    faces = "".join(
        f"@font-face{{font-family:Plex;font-weight:600;src:url('{path.as_uri()}');"
        f"unicode-range:{span}}}"
        for path, span in (
            (FONTS / "plex-thai-thai-600.woff2", "U+0E00-0E7F,U+25CC"),
            (FONTS / "plex-thai-latin-600.woff2", "U+0020-00FF,U+2013-2026"),
        )
    )
    style = f"{faces}html,body{{margin:0}}svg{{display:block}}text{{{FACE}}}"
    return (
        f"<!doctype html><html lang='th'><meta charset='utf-8'><style>{style}</style>{svg}</html>"
    )


def write(browser, name: str, svg: str, size: tuple[int, int], folder: Path) -> Path:
    """Renders one drawing and returns the file written."""
    scratch = folder / f".{name}.html"
    scratch.write_text(_page(svg), encoding="utf-8")
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(scratch.as_uri())
    page.evaluate("document.fonts.ready")
    shot = page.screenshot()
    page.close()
    scratch.unlink()
    target = folder / f"{name}.webp"
    Image.open(io.BytesIO(shot)).convert("RGB").save(target, quality=QUALITY, method=6)
    return target


def open_browser(play):
    """Starts the Chromium of this machine, or the one Playwright brought."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    return play.chromium.launch(executable_path=path, args=["--no-sandbox"])


def main(wanted: list[str]) -> None:
    """Writes the pictures named on the command line, or all of them."""
    with sync_playwright() as play:
        browser = open_browser(play)
        for name in wanted or catalogue.PICTURES:
            svg = catalogue.PICTURES[name]()
            path = write(browser, name, svg, catalogue.size_of(name), FILES)
            print(f"{path.name}: {path.stat().st_size // 1024} KB")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
