"""Addresses of films elsewhere, worked out without asking that elsewhere anything."""

import re
from urllib.parse import parse_qs, urlsplit

YOUTUBE_HOSTS = {"www.youtube.com", "youtube.com", "m.youtube.com", "www.youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
VIMEO_ID = re.compile(r"\d{5,12}")


def youtube_id(parts):
    """Return the film's id in a split YouTube address, or an empty string."""
    if parts.hostname == "youtu.be":
        candidate = parts.path.strip("/")
    elif parts.hostname in YOUTUBE_HOSTS:
        last = parts.path.rstrip("/").rsplit("/", 1)[-1]
        candidate = parse_qs(parts.query).get("v", [last])[0]
    else:
        return ""
    return candidate if YOUTUBE_ID.fullmatch(candidate) else ""


def vimeo_id(parts):
    """Return the film's id in a split Vimeo address, or an empty string."""
    last = parts.path.rstrip("/").rsplit("/", 1)[-1]
    return last if parts.hostname in VIMEO_HOSTS and VIMEO_ID.fullmatch(last) else ""


def player_address(address):
    """Return the player's address for a page address on YouTube or Vimeo, else an empty string."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if film := youtube_id(parts):
        return f"https://www.youtube-nocookie.com/embed/{film}"
    if film := vimeo_id(parts):
        return f"https://player.vimeo.com/video/{film}?dnt=1"
    return ""
