"""Colours: every pair of text and ground that the style sheets use can be read, light and dark."""

import re
from pathlib import Path

from styleguide.colours import figures, swatches

STYLES = Path(__file__).resolve().parents[2] / "knowledge_hub/static/css"


def test_every_pair_can_be_read_or_seen_in_every_palette_by_day_and_by_night():
    found = figures()
    assert len(found) > 30
    faint = {f["pair"]: round(f["least"], 2) for f in found if f["least"] < f["needs"]}
    assert faint == {}


def test_contrast_is_reckoned_as_the_guidelines_say():
    by_pair = {f["pair"]: f for f in figures()}
    # By hand: 1.05 / (luminance of #53605f + 0.05).
    assert round(by_pair["soft", "sheet"]["day"], 1) == 6.5
    assert {s["name"]: s["night"] for s in swatches()}["paper"] == "#14191a"


def test_colours_are_named_only_in_the_tokens():
    allowed = re.compile(r"#(?:fff|000|0c1111|f3efe6(?:80)?|f0b429|444|bbb|333|999)\b")
    for name in ("base.css", "components.css", "voices.css"):
        css = (STYLES / name).read_text(encoding="utf-8")
        strange = [c for c in re.findall(r"#[0-9a-f]{3,8}\b", css) if not allowed.fullmatch(c)]
        assert strange == [], name
