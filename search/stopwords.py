"""Words that ask or join and say nothing about what is sought."""

STOP_WORDS = frozenset(
    """
    การ ความ ที่ ของ ใน และ เป็น มี ได้ ให้ ว่า จะ ไม่ กับ จาก โดย คือ ก็ แต่ แล้ว นี้ นั้น ซึ่ง อัน ถึง ต่อ เพื่อ
    เมื่อ ตั้งแต่ ด้วย บ้าง จึง ไป มา อยู่ ถูก หรือ หรือไม่ ไหม มั้ย อะไร ใคร ไหน ใด เท่าไร เท่าไหร่ เท่าใด เมื่อไร เมื่อไหร่
    เมื่อใด อย่างไร ยังไง ทำไม กี่ ครับ ค่ะ คะ ๆ
    the a an of in on to for and or is are was were what who where when which how many much did
    do does
    """.split()
)
