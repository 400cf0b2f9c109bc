"""Text that was typed while the keyboard stood in the other language (Kedmanee, TIS 820-2538)."""

_KEYS = (
    "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./`"
    '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?~'
)
_THAI = 'ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ_+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ%'
_TO_THAI = str.maketrans(_KEYS, _THAI)
_TO_LATIN = str.maketrans(_THAI, _KEYS)


def typed_in_thai(text):
    """Return what the same keys give on a Thai keyboard: l;ylfu → สวัสดี."""
    return text.translate(_TO_THAI)


def typed_in_latin(text):
    """Return what the same keys give on an English keyboard: แนกรืเ → coding."""
    return text.translate(_TO_LATIN)
