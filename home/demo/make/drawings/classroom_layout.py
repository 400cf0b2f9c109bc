"""The plan of a classroom with its corners named."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    DEEP,
    FOREST,
    INDIGO,
    INK,
    LEAF,
    MARIGOLD,
    MIST,
    PAPER,
    PLUM,
    ROSE,
    SEA,
    SKY,
    SOFT,
    SPROUT,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    circle,
    cloth,
    join,
    put,
    rect,
    sheet,
    stroke,
    tag,
    text,
)


def _round_table(x, y, fill) -> str:
    chairs = join(
        put(rect(-24, -96, 48, 34, INDIGO, 10), 0, 0, 1, a) for a in (0, 60, 120, 180, 240, 300)
    )
    return put(
        chairs
        + circle(0, 0, 62, fill)
        + circle(0, 0, 62, "none", f'stroke="{WOOD}" stroke-width="6"')
        + rect(-26, -16, 52, 32, PAPER, 4),
        x,
        y,
        1.12,
    )


def _doors() -> str:
    return (
        rect(1240, 896, 130, 28, PAPER)
        + stroke("M1240 910V780A130 130 0 0 1 1370 910", SOFT, 5)
        + stroke("M240 910H460M600 910H820", SKY, 14)
        + stroke("M120 320V520M120 610V800", SKY, 14)
    )


def _mat() -> str:
    return (
        rect(176, 720, 190, 130, cloth("mat"), 8)
        + circle(400, 760, 30, CLAY)
        + circle(416, 830, 30, TEAL)
        + rect(150, 634, 300, 30, BARK, 4)
        + join(
            rect(160 + i * 28, 638, 22, 22, (TEAL, CLAY, MARIGOLD, INDIGO)[i % 4], 2)
            for i in range(10)
        )
    )


def _media() -> str:
    return (
        rect(160, 196, 30, 190, BARK)
        + join(
            rect(164, 204 + i * 36, 22, 28, (MARIGOLD, ROSE, SEA, LEAF, CLAY)[i], 3)
            for i in range(5)
        )
        + rect(220, 290, 160, 90, cloth("plum"), 8)
    )


def _names() -> str:
    return join(
        (
            tag(x, y, words, fill, WHITE, 36)
            for x, y, words, fill in (
                (800, 250, "กระดานหน้าชั้น", DEEP),
                (300, 692, "มุมอ่าน", BRICK),
                (1305, 212, "โต๊ะครู", FOREST),
                (290, 238, "มุมสื่อ", PLUM),
                (800, 560, "โต๊ะกลุ่ม 4 กลุ่ม", INDIGO),
                (1300, 640, "ทางเดินโล่ง", SOFT),
            )
        )
    )


def _tables() -> str:
    return join(
        (
            _round_table(x, y, fill)
            for x, y, fill in (
                (640, 420, SUN),
                (960, 420, "#cfe3dc"),
                (640, 700, "#f0c3a8"),
                (960, 700, SPROUT),
            )
        )
    )


def _grid() -> str:
    return stroke(
        "".join(f"M{i * 40} 0V1000" for i in range(41))
        + "".join(f"M0 {i * 40}H1600" for i in range(26)),
        "#2a5d78",
        2,
    )


def _zones() -> str:
    return (
        rect(142, 620, 330, 268, "#f3d9c6", 12)
        + rect(1150, 180, 310, 250, "#dbe7cd", 12)
        + rect(142, 180, 270, 230, "#e5dbee", 12)
    )


def _desk() -> str:
    return (
        rect(1200, 250, 190, 84, WOOD, 10)
        + rect(1260, 346, 70, 46, INDIGO, 14)
        + rect(1230, 268, 70, 46, PAPER, 4)
    )


def _room() -> str:
    return rect(120, 150, 1360, 760, PAPER, 6) + rect(
        120, 150, 1360, 760, "none", 6, f'stroke="{INK}" stroke-width="18"'
    )


def draw() -> str:
    """Draws the plan of a classroom with its corners named."""
    board = rect(480, 168, 640, 26, DEEP) + rect(480, 200, 640, 8, WOOD)
    title = text(120, 104, "แผนผังห้องเรียน ป.2", 72, SUN, "start") + text(
        1480, 100, "ครูเดินถึงเด็กทุกคนใน 5 ก้าว", 42, MIST, "end"
    )
    walk = stroke("M1300 420V560M1300 690V860M1130 560H1230", CLAY, 6, 'stroke-dasharray="4 20"')
    return sheet(
        join(
            (
                _grid(),
                _room(),
                _doors(),
                _zones(),
                board,
                _tables(),
                _mat(),
                _desk(),
                _media(),
                walk,
                _names(),
                title,
            )
        ),
        "#1f4a63",
    )
