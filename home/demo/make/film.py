"""Makes the short film about bamboo rhythm, its captions, and the phonics recording."""

import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from .drawings import bamboo_rhythm
from .pictures import FILES, open_browser, write
from .sound import knock, mixed, save, silence, spoken

BEAT = 0.4
STRIKE = 0.16
PITCHES = (392, 440, 494, 587, 659, 784)
# One bar a row: the caption, then the tube struck on each of eight beats (None is a rest).
BARS = (
    ("ฟังจังหวะหลักก่อน", (0, None, None, None, 0, None, None, None)),
    ("กลุ่มที่หนึ่ง เคาะไม้ยาว", (0, None, 1, 0, None, 1, None, 0)),
    ("กลุ่มที่สอง เคาะไม้สั้น", (5, None, 4, 5, None, 4, 3, None)),
    ("สลับกันถามและตอบ", (0, None, 5, 1, None, 4, 2, 3)),
    ("เล่นพร้อมกันทั้งห้อง", (0, 1, 2, 3, 4, 5, None, 5)),
)


def _moments():
    """Yields what is shown and for how long: title, tube, struck, beat, pattern, seconds."""
    over = 0
    for title, bar in BARS:
        pattern = tuple(tube is not None for tube in bar)
        for beat, tube in enumerate(bar):
            if tube is None:
                yield (title, over, False, beat, pattern), BEAT
                continue
            over = tube
            yield (title, over, True, beat, pattern), STRIKE
            yield (title, over, False, beat, pattern), BEAT - STRIKE


def _frames(folder: Path) -> Path:
    """Draws each moment once and returns the list that tells ffmpeg how long it stays."""
    drawn, lines = {}, ["ffconcat version 1.0"]
    with sync_playwright() as play:
        browser = open_browser(play)
        for moment, seconds in _moments():
            if moment not in drawn:
                svg = bamboo_rhythm.frame(*moment)
                drawn[moment] = write(browser, f"f{len(drawn)}", svg, (640, 360), folder)
            lines += [f"file {drawn[moment].name}", f"duration {seconds:.2f}"]
        browser.close()
    lines.append(lines[-2])
    listing = folder / "frames.txt"
    listing.write_text("\n".join(lines), encoding="utf-8")
    return listing


def _knocks(folder: Path) -> Path:
    """Plays the bars on synthesised bamboo and returns the sound file."""
    notes, at = [], 0.0
    for _, bar in BARS:
        for beat, tube in enumerate(bar):
            if tube is not None:
                notes.append((at, knock(PITCHES[tube], 1.0 if beat % 4 == 0 else 0.7)))
            at += BEAT
    return save(mixed(notes, at + 0.4), folder / "knocks.wav")


def _clock(seconds: float) -> str:
    return f"00:{int(seconds // 60):02d}:{seconds % 60:06.3f}"


def write_captions() -> None:
    """Writes one caption a bar."""
    length = BEAT * 8
    cues = [
        f"{_clock(i * length)} --> {_clock((i + 1) * length)}\n{title}\n"
        for i, (title, _) in enumerate(BARS)
    ]
    captions = "WEBVTT\n\n" + "\n".join(cues)
    (FILES / "bamboo-rhythm.vtt").write_text(captions, encoding="utf-8")


def _ffmpeg(*arguments) -> None:
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *map(str, arguments)], check=True)


def write_film() -> None:
    """Joins the frames and the knocks into a WebM film."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        listing, sound = _frames(folder), _knocks(folder)
        _ffmpeg(
            *("-f", "concat", "-i", listing, "-i", sound, "-r", "25", "-pix_fmt", "yuv420p"),
            *("-c:v", "libvpx-vp9", "-crf", "34", "-b:v", "0", "-row-mt", "1"),
            *("-c:a", "libopus", "-b:a", "48k", "-shortest", FILES / "bamboo-rhythm.webm"),
        )


def write_phonics() -> None:
    """Speaks a word family: first sound, ending, whole word."""
    parts = []
    for sound, word in (("k", "cat"), ("h", "hat"), ("m", "mat"), ("r", "rat"), ("b", "bat")):
        for words in (f"[[{sound}@]]", "[[at]]", word):
            parts += [spoken(words), silence(0.15)]
        parts.append(silence(0.2))
    with tempfile.TemporaryDirectory() as scratch:
        wav = save([value for part in parts for value in part], Path(scratch) / "words.wav")
        _ffmpeg("-i", wav, "-c:a", "libvorbis", "-q:a", "3", FILES / "phonics-sounds.ogg")


if __name__ == "__main__":
    write_captions()
    write_film()
    write_phonics()
