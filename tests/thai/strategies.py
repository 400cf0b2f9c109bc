"""Text as people and machines really send it."""

from hypothesis import strategies as st

THAI = "".join(map(chr, range(0x0E01, 0x0E3B))) + "".join(map(chr, range(0x0E3F, 0x0E5C)))
WORDS = (
    "นวัตกรรม การ บริหาร จัดการ น้ำ ชุมชน การเรียนรู้ โรงเรียน ครู เด็ก อ่าน เขียน ป.1 ม.3/2 ว9 "
    "O-NET 2567 ๒๕๖๗ AI ศน. สพฐ. แม่น้ำ เกาะ Phonics ๆ ฯลฯ เเม่ นํ้า \u200b"
).split(" ")

thai_noise = st.text(alphabet=THAI + " .\u200b", max_size=80)
any_text = st.text(max_size=80)
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map("".join)
spaced = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
texts = st.one_of(sentences, spaced, thai_noise, any_text)
