"""Home-made bamboo instruments laid out on a mat, with a rhythm line."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    DEEP,
    PAPER,
    TEAL,
    WHITE,
    area,
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
from .things import BAMBOO, NODE, tube


def xylophone(x, y, scale=1.0) -> str:
    """Returns a bamboo xylophone with its two mallets."""
    rails = stroke("M-330 -60L330 -30M-330 60L330 30", BRICK, 22)
    bars = join(tube(-300 + i * 86, -130 + i * 9, 62, 260 - i * 18) for i in range(8))
    mallets = (
        stroke("M-120 190L90 20M380 160L150 0", BARK, 11)
        + circle(98, 12, 26, CLAY)
        + circle(142, -4, 26, CLAY)
    )
    return put(rails + bars + mallets, x, y, scale)


def shaker(x, y, scale=1.0) -> str:
    """Returns an angklung: two tubes in a frame that are shaken."""
    frame = stroke("M-150 220V-240M150 220V-240M0 220V-240M-170 -240H170M-170 -120H170", BARK, 14)
    tubes = tube(-75, -180, 72, 350) + tube(75, -60, 60, 240)
    base = (
        rect(-180, 190, 360, 44, BAMBOO, 20)
        + rect(-90, 186, 10, 52, NODE)
        + rect(70, 186, 10, 52, NODE)
    )
    return put(frame + tubes + base, x, y, scale)


def pan_pipes(x, y, scale=1.0) -> str:
    """Returns a row of pipes bound with thread."""
    pipes = join(tube(-140 + i * 46, -120, 42, 330 - i * 34) for i in range(7))
    cords = stroke("M-168 -60H164M-168 -40H164", BRICK, 12)
    return put(pipes + cords, x, y, scale)


def clappers(x, y, scale=1.0) -> str:
    """Returns two clapper sticks."""
    stick = area("M-150 -24Q0 -40 150 -24V24Q0 36 -150 24Z", BAMBOO) + stroke(
        "M-130 -6Q0 -16 130 -6", "#efd48c", 8
    )
    return put(put(stick, 0, 0, 1, 26) + put(stick, 20, -10, 1, -32), x, y, scale)


def _names() -> str:
    return join(
        (
            tag(x, y, words, PAPER, DEEP, 40)
            for x, y, words in (
                (500, 530, "ระนาดไม้ไผ่"),
                (1050, 610, "อังกะลุง"),
                (1350, 610, "โหวด"),
                (610, 670, "กรับ"),
            )
        )
    )


def _beats() -> str:
    return join(
        (
            circle(360 + i * 140, 890, 40 if strong else 22, CLAY if strong else TEAL)
            + (text(360 + i * 140, 906, "ป๊อก", 32, WHITE) if strong else "")
            for i, strong in enumerate((True, False, True, True, False, True, False, True))
        )
    )


def draw() -> str:
    """Draws home-made bamboo instruments laid out on a mat, with a rhythm line."""
    floor = rect(0, 0, 1600, 1000, "#8a5a35") + stroke(
        "M0 200H1600M0 400H1600M0 600H1600M0 800H1600", "#744a2a", 5
    )
    mat = (
        rect(90, 60, 1420, 720, DEEP, 8)
        + rect(90, 60, 36, 720, cloth("clay"))
        + rect(1474, 60, 36, 720, cloth("clay"))
    )
    items = (
        xylophone(500, 320, 0.98)
        + shaker(1050, 330, 0.84)
        + pan_pipes(1332, 330, 0.8)
        + clappers(340, 660, 0.94)
    )
    line = rect(90, 820, 1420, 140, PAPER, 20) + text(130, 910, "จังหวะ", 48, DEEP, "start")
    return sheet(join((floor, mat, items, _names(), line, _beats())))
