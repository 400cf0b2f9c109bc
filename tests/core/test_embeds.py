"""Addresses of films elsewhere."""

import pytest

from core.embeds import player_address


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=abcdefghijk",
        "https://youtu.be/abcdefghijk",
        "https://m.youtube.com/watch?feature=share&v=abcdefghijk",
        "https://www.youtube.com/shorts/abcdefghijk",
    ],
)
def test_a_youtube_address_becomes_its_player_without_cookies(address):
    assert player_address(address) == "https://www.youtube-nocookie.com/embed/abcdefghijk"


def test_a_vimeo_address_becomes_its_player():
    assert player_address("https://vimeo.com/123456789").startswith(
        "https://player.vimeo.com/video/123456789"
    )


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://example.com/watch?v=abcdefghijk",
        "https://youtu.be/<script>",
        "https://[",
        "x",
    ],
)
def test_any_other_address_has_no_player(address):
    assert player_address(address) == ""
