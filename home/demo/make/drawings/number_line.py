"""A frog that jumps 8 and then 5 along lotus leaves."""

from .kit import (
    BRICK,
    CLAY,
    DEEP,
    FOREST,
    INK,
    LEAF,
    PAPER,
    ROSE,
    SOFT,
    SPROUT,
    WHITE,
    area,
    circle,
    join,
    oval,
    put,
    rect,
    sheet,
    stroke,
    tag,
    text,
)

FROG = (
    oval(0, 0, 62, 44, LEAF)
    + circle(-30, -40, 22, LEAF)
    + circle(30, -40, 22, LEAF)
    + circle(-30, -44, 11, WHITE)
    + circle(30, -44, 11, WHITE)
    + circle(-28, -44, 5, INK)
    + circle(32, -44, 5, INK)
    + stroke("M-24 0Q0 20 24 0", FOREST, 6)
    + stroke("M-50 20Q-84 24 -70 46M50 20Q84 24 70 46", LEAF, 18)
    + oval(0, 22, 36, 18, SPROUT)
)


def _pad(x, y, number, fill) -> str:
    leaf = (
        oval(0, 9, 46, 23, FOREST)
        + oval(0, 0, 46, 23, fill)
        + area("M0 0L22 -26L48 -16Z", "#3f8a86")
    )
    return put(leaf, x, y) + text(x, y + 90, number, 54, WHITE)


MIST_LINE = "#6fb0a8"


def _flowers() -> str:
    return join(
        (
            put(
                join(
                    (
                        put(area("M0 0C-26 -40 -16 -76 0 -96C16 -76 26 -40 0 0Z", fill), 0, 0, 1, a)
                        for a, fill in (
                            (-60, ROSE),
                            (60, ROSE),
                            (-30, "#e6b0bc"),
                            (30, "#e6b0bc"),
                            (0, "#f3ccd3"),
                        )
                    )
                ),
                x,
                y,
                s,
            )
            for x, y, s in ((330, 900, 0.9), (800, 930, 1.1), (1450, 930, 1))
        )
    )


def draw() -> str:
    """Draws a frog that jumps 8 and then 5 along lotus leaves."""
    sky = rect(0, 0, 1600, 520, "#f3e6c6") + area(
        "M0 430Q300 340 620 420T1200 400T1600 430V560H0Z", SPROUT
    )
    pond = rect(0, 520, 1600, 480, "#3f8a86") + stroke(
        "M60 900h120M400 950h160M900 920h140M1300 960h120M1180 590h90M160 580h80", MIST_LINE, 6
    )
    xs = [70 + i * 104 for i in range(15)]
    pads = join((_pad(x, 720, i, SPROUT if i in (0, 8, 13) else LEAF) for i, x in enumerate(xs)))
    jump = stroke(
        f"M{xs[0]} 690Q{(xs[0] + xs[8]) / 2} 150 {xs[8]} 680", CLAY, 9, 'stroke-dasharray="2 24"'
    )
    second = stroke(
        f"M{xs[8]} 690Q{(xs[8] + xs[13]) / 2} 330 {xs[13]} 640", BRICK, 9, 'stroke-dasharray="2 24"'
    )
    frogs = (
        put(FROG, xs[0] + 10, 664, 0.8) + put(FROG, xs[8], 660, 0.9) + put(FROG, xs[13], 660, 1.05)
    )
    signs = tag(xs[4], 420, "กระโดด 8", PAPER, CLAY, 50) + tag(
        (xs[8] + xs[13]) / 2, 460, "อีก 5", PAPER, BRICK, 50
    )
    title = text(800, 150, "8 + 5 = 13", 140, DEEP) + text(
        800, 232, "กบน้อยกระโดดบนเส้นจำนวน", 54, SOFT
    )
    return sheet(join((sky, pond, pads, jump, second, frogs, signs, _flowers(), title)))
