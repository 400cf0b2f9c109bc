"""QR codes of our addresses."""

import qrcode
from qrcode.image.svg import SvgPathImage


def qr_svg(address, border=4):
    """Return the code of an address as SVG; `border` is the quiet zone, in squares of the code."""
    return qrcode.make(address, image_factory=SvgPathImage, border=border).to_string().decode()
