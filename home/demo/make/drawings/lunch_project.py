"""A school lunch from above, each dish with where it came from."""

from .kit import (
    BRICK,
    CLAY,
    DEEP,
    FOREST,
    INK,
    LEAF,
    MARIGOLD,
    PAPER,
    SAND,
    SEA,
    SPROUT,
    SUN,
    TEAL,
    WHITE,
    area,
    circle,
    cloth,
    join,
    oval,
    put,
    rect,
    sheet,
    stroke,
    tag,
    text,
)


def _bowl(x, y, r, food, bits="") -> str:
    return put(
        circle(4, 8, r, INK, 'opacity=".18"')
        + circle(0, 0, r, WHITE)
        + circle(0, 0, r * 0.84, food)
        + bits,
        x,
        y,
    )


def _table() -> str:
    return (
        rect(0, 0, 1600, 1000, cloth("straw"))
        + rect(130, 120, 1340, 760, FOREST, 120)
        + rect(150, 136, 1300, 728, LEAF, 110)
        + stroke(
            "M180 500H1420"
            + "".join(
                f"M{260 + i * 110} 500l70 -310M{260 + i * 110} 500l70 310" for i in range(10)
            ),
            SPROUT,
            5,
            'opacity=".6"',
        )
    )


def _soup() -> str:
    return _bowl(
        560,
        370,
        126,
        "#e6b45c",
        join(
            (
                put(area("M0 0C-18 -14 -14 -40 0 -50C14 -40 18 -14 0 0Z", LEAF), a, b, 1, t)
                for a, b, t in ((-40, 10, 30), (30, -20, -40), (20, 50, 80), (-20, -40, 10))
            )
        )
        + circle(-4, 30, 26, "#f2d9a0")
        + circle(50, 24, 22, "#f2d9a0"),
    )


def _greens() -> str:
    return _bowl(
        860,
        370,
        120,
        "#dfe8cf",
        join(
            put(
                area(
                    "M0 0C-24 -26 -18 -60 0 -78C18 -60 24 -26 0 0Z",
                    (LEAF, FOREST, SPROUT)[i % 3],
                ),
                -50 + i * 29 % 110,
                10 + i * 43 % 60,
                1,
                i * 52,
            )
            for i in range(9)
        )
        + circle(-34, -20, 16, BRICK)
        + circle(36, 34, 16, BRICK),
    )


def _fruit() -> str:
    return join(
        (
            put(
                area("M-60 0A60 60 0 0 0 60 0Z", FOREST)
                + area("M-50 0A50 50 0 0 0 50 0Z", CLAY)
                + circle(-16, 16, 5, INK)
                + circle(14, 20, 5, INK),
                x,
                y,
                1.2,
                turn,
            )
            for x, y, turn in ((1110, 330, 10), (1100, 450, -14))
        )
    )


def _names() -> str:
    return join(
        (
            tag(x, y, words, fill, ink, 40)
            for x, y, words, fill, ink in (
                (300, 130, "แกงจืดฟักจากแปลง ป.4", PAPER, DEEP),
                (880, 130, "ผักแปลงหลังห้อง", PAPER, DEEP),
                (1330, 130, "แตงโมสวนป้า", PAPER, DEEP),
                (330, 880, "ข้าวจากชุมชน", SUN, INK),
                (830, 880, "ไข่เล้าโรงเรียน", SUN, INK),
                (1290, 880, "อิ่มครบ 5 หมู่", BRICK, WHITE),
            )
        )
    )


def draw() -> str:
    """Draws a school lunch from above, each dish with where it came from."""
    tray = (
        rect(336, 206, 928, 588, INK, 60, 'opacity=".2"')
        + rect(330, 196, 928, 588, "#dfe9e7", 60)
        + rect(350, 216, 888, 548, "#b4cdc9", 48)
    )
    rice = oval(560, 610, 170, 120, WHITE) + join(
        put(oval(0, 0, 10, 4, SAND), 440 + i * 53 % 240, 540 + i * 37 % 140, 1, i * 40)
        for i in range(40)
    )
    egg = (
        area("M690 650C660 560 760 530 830 560S930 690 830 710S710 710 690 650Z", WHITE)
        + circle(800, 632, 46, MARIGOLD)
        + circle(788, 620, 12, SUN)
    )
    milk = (
        rect(1040, 570, 130, 150, SEA, 12)
        + rect(1040, 610, 130, 70, WHITE)
        + text(1105, 662, "นม", 50, TEAL)
    )
    spoon = put(oval(0, -150, 36, 60, "#b9c6c5") + stroke("M0 -90V170", "#b9c6c5", 17), 1345, 520)
    return sheet(
        join((_table(), tray, _soup(), _greens(), _fruit(), rice, egg, milk, spoon, _names()))
    )
