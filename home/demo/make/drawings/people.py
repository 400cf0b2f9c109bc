"""Simple figures: standing, sitting on the floor, seen from behind, seen from above."""

from .kit import CREAM, HAIR, INDIGO, INK, SKINS, WHITE, area, circle, join, oval, put, rect, stroke

ARMS_DOWN = ((-46, -92), (46, -92))
ARMS_UP = ((-62, -232), (62, -232))
ARMS_WIDE = ((-86, -150), (86, -150))
HOLDING = ((-14, -112), (14, -112))


def _arm(side, hand, shirt, skin) -> str:
    x, y = hand
    sx, sy = side * 27, -140
    ex, ey = (sx + x) / 2 + side * 12, (sy + y) / 2 + 4
    whole = f"M{sx} {sy}Q{ex} {ey} {x} {y}"
    sleeve = f"M{sx} {sy}L{sx * 0.45 + ex * 0.55} {sy * 0.45 + ey * 0.55}"
    return stroke(whole, skin, 14) + stroke(sleeve, shirt, 19)


def _bob(y, back) -> str:
    if back:
        return rect(-30, y - 14, 60, 52, HAIR, 20)
    return rect(-32, y - 16, 20, 44, HAIR, 10) + rect(12, y - 16, 20, 44, HAIR, 10)


def _head(skin, long_hair, back, y=-182) -> str:
    cap = f"M-28 {y + 2}C-30 {y - 40} 30 {y - 40} 28 {y + 2}C18 {y - 14} -8 {y - 8} -28 {y + 2}Z"
    parts = [_bob(y, back)] if long_hair else []
    parts.append(rect(-8, y + 18, 16, 22, skin))
    parts.append(circle(0, y, 27, HAIR if back else skin))
    if back:
        return join(parts if not long_hair else [*parts, _bob(y, True)])
    parts += [area(cap, HAIR), circle(-9, y + 5, 3, INK), circle(9, y + 5, 3, INK)]
    parts.append(stroke(f"M-7 {y + 14}Q0 {y + 19} 7 {y + 14}", INK, 2.6))
    return join(parts)


def _legs(bottom, skirt, skin) -> str:
    legs = stroke("M-13 -70L-14 -8M13 -70L14 -8", skin, 15)
    shoes = oval(-17, -4, 15, 8, INK) + oval(17, -4, 15, 8, INK)
    if skirt:
        return legs + shoes + area("M-24 -98H24L36 -44Q0 -36 -36 -44Z", bottom)
    return legs + shoes + area("M-25 -98H25L28 -46H4L0 -66L-4 -46H-28Z", bottom)


def person(
    x,
    y,
    tall=300,
    shirt=WHITE,
    bottom=INDIGO,
    skirt=False,
    skin=0,
    arms=ARMS_DOWN,
    back=False,
    long_hair=None,
    flip=False,
) -> str:
    """Returns someone standing with the feet at a point."""
    tone = SKINS[skin % len(SKINS)]
    torso = area("M-30 -146Q0 -160 30 -146L26 -92H-26Z", shirt)
    upper = [_arm(-1, arms[0], shirt, tone), _arm(1, arms[1], shirt, tone)]
    head = _head(tone, skirt if long_hair is None else long_hair, back)
    body = [_legs(bottom, skirt, tone), torso]
    order = [*upper, *body, head] if back else [*body, head, *upper]
    return put(join(order), x, y, tall / 210, flip=flip)


def grown_up(x, y, tall=420, shirt=CREAM, bottom=INDIGO, **more) -> str:
    """Returns an adult: the same figure, with long trousers or a long skirt."""
    skirt = more.get("skirt", False)
    long = "M-26 -98H26L34 -16Q0 -8 -34 -16Z" if skirt else "M-26 -98H26L25 -8H4L0 -66L-4 -8H-25Z"
    figure = person(0, 0, 210, shirt, bottom, **more)
    return put(figure + area(long, bottom), x, y, tall / 210)


def sitter(
    x,
    y,
    tall=230,
    shirt=WHITE,
    bottom=INDIGO,
    skin=0,
    arms=HOLDING,
    long_hair=False,
    back=False,
    held="",
) -> str:
    """Returns someone sitting cross-legged on the floor, perhaps holding something."""
    tone = SKINS[skin % len(SKINS)]
    legs = stroke("M-30 -72Q-70 -66 -46 -54L20 -52M30 -72Q70 -66 46 -54L-20 -52", bottom, 26)
    feet = oval(-26, -46, 16, 8, tone) + oval(26, -46, 16, 8, tone)
    torso = area("M-30 -146Q0 -160 30 -146L30 -66H-30Z", shirt)
    hands = _arm(-1, arms[0], shirt, tone) + _arm(1, arms[1], shirt, tone)
    front = held + hands
    figure = torso + legs + feet + _head(tone, long_hair, back) + front
    return put(put(figure, 0, 44), x, y, tall / 170)


def desk_child(x, y, tall=260, skin=0, long_hair=False, shirt=WHITE) -> str:
    """Returns a child seen from behind, seated, down to the waist at a point."""
    tone = SKINS[skin % len(SKINS)]
    torso = area("M-38 -60Q-36 -146 0 -150Q36 -146 38 -60Z", shirt)
    return put(torso + _head(tone, long_hair, True), x, y + 60 * tall / 210, tall / 210)


def from_above(x, y, shirt, turn=0, skin=0, long_hair=False, scale=1.0) -> str:
    """Returns someone at a table seen from above, looking up the page."""
    tone = SKINS[skin % len(SKINS)]
    arms = stroke("M-62 0Q-74 -52 -30 -84M62 0Q74 -52 30 -84", shirt, 36)
    hands = circle(-28, -88, 15, tone) + circle(28, -88, 15, tone)
    hair = oval(0, 4, 40, 44, HAIR) + (oval(0, 34, 30, 34, HAIR) if long_hair else "")
    nose = oval(0, -34, 16, 12, tone)
    return put(arms + hands + oval(0, 8, 84, 40, shirt) + nose + hair, x, y, scale, turn)


def open_book(x=0, y=0, scale=1.0, cover=INDIGO) -> str:
    """Returns an open book held toward the reader, seen from the front."""
    back = area("M-46 -40L0 -32L46 -40V16L0 26L-46 16Z", cover)
    spine = stroke("M0 -32V26", INK, 2.5)
    return put(back + spine, x, y, scale)
