"""Synthesises the sounds of the demo: bamboo knocks and spoken words."""

import array
import math
import random
import subprocess
import tempfile
import wave
from pathlib import Path

RATE = 22050


def knock(pitch: float, loud: float, seconds: float = 0.35) -> list[float]:
    """Returns a bamboo knock: a short click and two quickly fading tones."""
    chance, samples = random.Random(int(pitch)), []
    for i in range(int(RATE * seconds)):
        t = i / RATE
        tone = math.sin(math.tau * pitch * t) * math.exp(-t * 18)
        upper = math.sin(math.tau * pitch * 2.76 * t) * math.exp(-t * 46) * 0.5
        click = chance.uniform(-1, 1) * math.exp(-t * 240) * 0.5
        samples.append(loud * 0.45 * (tone + upper + click))
    return samples


def silence(seconds: float) -> list[float]:
    """Returns a pause."""
    return [0.0] * int(RATE * seconds)


def mixed(notes, seconds: float) -> list[float]:
    """Lays sounds over each other, each from its own second."""
    track = silence(seconds)
    for start, samples in notes:
        first = int(start * RATE)
        for i, value in enumerate(samples[: len(track) - first]):
            track[first + i] += value
    return track


def spoken(words: str) -> list[float]:
    """Speaks English words slowly; [[...]] holds phonemes."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "word.wav"
        command = ["espeak-ng", "-v", "en-gb", "-s", "115", "-p", "55", "-w", str(path), words]
        subprocess.run(command, check=True)
        with wave.open(str(path)) as sound:
            values = array.array("h", sound.readframes(sound.getnframes()))
    return [value / 32768 for value in values]


def save(samples: list[float], path: Path) -> Path:
    """Writes a mono WAV file and returns its path."""
    values = array.array("h", (int(max(-1, min(1, value)) * 32000) for value in samples))
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(values.tobytes())
    return path
