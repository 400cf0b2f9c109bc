"""A bottle filter cut open, with its layers named."""

from .kit import (
    BARK,
    DEEP,
    PAPER,
    SAND,
    SEA,
    SOFT,
    TEAL,
    WHITE,
    WOOD,
    area,
    band,
    circle,
    join,
    leader,
    put,
    rect,
    sheet,
    stroke,
    tag,
    text,
)
from .nature import pebble


def _layers() -> str:
    sands = rect(-150, 60, 300, 110, "#d9b77c") + join(
        circle(-138 + i * 37 % 280, 72 + i * 29 % 90, 4, "#b08a4c") for i in range(46)
    )
    stones = join(
        pebble(
            -118 + i % 5 * 59,
            -26 + i // 5 * 46,
            31,
            24,
            ("#8d9a98", "#b5a58c", "#6f7d7c", "#a48f74")[i % 4],
        )
        for i in range(10)
    )
    coal = rect(-150, 170, 300, 90, "#30302f") + join(
        area(
            "M-14 8L-6 -12L12 -10L16 8L2 14Z",
            "#4a4946",
            f'transform="translate({-120 + i % 7 * 40} {190 + i // 7 * 44})"',
        )
        for i in range(14)
    )
    wool = area("M-150 260H150L96 350Q0 376 -96 350Z", "#f4efe4") + stroke(
        "M-110 290q30 -20 60 0t60 0t60 0t40 0M-90 326q30 -20 60 0t60 0t50 0", SAND, 6
    )
    return sands + rect(-150, -56, 300, 116, "#cbbda5") + stones + coal + wool


def _jar() -> str:
    return (
        area("M-150 0H150L132 200Q0 216 -132 200Z", WHITE, 'opacity=".75"')
        + area("M-143 80Q-70 62 0 80T143 80L132 196Q0 212 -132 196Z", "#a9d6e2")
        + stroke("M-150 0L-132 200Q0 216 132 200L150 0", SEA, 8)
    )


def _drops() -> str:
    return join(
        area(
            "M0 -22C14 0 14 16 0 18C-14 16 -14 0 0 -22Z",
            "#6db5cc",
            f'transform="translate(800 {y})"',
        )
        for y in (668, 718)
    )


def _muddy() -> str:
    return area("M-150 -170Q-75 -196 0 -170T150 -170V-50H-150Z", "#b58a54") + join(
        circle(-110 + i * 42, -110 + i * 31 % 50, 7, BARK) for i in range(6)
    )


def _title() -> str:
    return text(86, 110, "ไส้กรองน้ำ", 84, DEEP, "start") + text(
        1514, 110, "จากของใกล้ตัว", 50, SOFT, "end"
    )


def _bottle() -> str:
    shape = "M-160 -250H160V264L84 372Q40 392 36 430H-36Q-40 392 -84 372L-160 264Z"
    return (
        area(shape, WHITE, 'opacity=".7"')
        + _muddy()
        + _layers()
        + stroke(shape + "M-160 -250V264", SEA, 9)
        + stroke("M-118 -220V220", WHITE, 12, 'opacity=".55"')
    )


def _names() -> str:
    left = ((256, 240, 690, 190, "น้ำขุ่นจากคลอง"), (256, 480, 690, 385, "ทรายละเอียด"))
    right = (
        (1330, 330, 900, 270, "กรวด"),
        (1330, 520, 945, 462, "ถ่านไม้"),
        (1330, 690, 850, 570, "ใยฝ้าย"),
    )
    return join(
        leader(426, y, x2, y2) + tag(x, y, words, PAPER, DEEP, 46, 340)
        for x, y, x2, y2, words in left
    ) + join(
        leader(1180, y, x2, y2) + tag(x, y, words, PAPER, DEEP, 46, 260)
        for x, y, x2, y2, words in right
    )


def draw() -> str:
    """Draws a bottle filter cut open, with its layers named."""
    table = rect(0, 860, 1600, 140, WOOD) + rect(0, 856, 1600, 14, BARK) + band(930, 70, "leaf")

    stand = stroke("M560 870V300M1040 870V300M560 470H640M960 470H1040", BARK, 16)

    clear = leader(430, 790, 730, 800) + tag(256, 790, "น้ำใสขึ้น", TEAL, WHITE, 46, 340)
    return sheet(
        join(
            (
                table,
                _title(),
                stand,
                put(_bottle(), 800, 272, 0.92),
                _drops(),
                put(_jar(), 800, 690, 0.9),
                _names(),
                clear,
            )
        ),
        "#e7efe6",
    )
