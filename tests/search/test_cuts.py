"""Where words begin and end in the text that snippets are cut from."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.thai import fold, segment, tidy
from core.thai.segmentation import located
from search.cuts import Cut, packed
from search.documents import LONGEST_PLAIN, Document
from search.words import cut

TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(["การบริหารจัดการน้ำ", "ป.1/2", "ศน.", "1,250", "O-NET", "\n", " ", "😀"]),
        max_size=12,
    ).map("".join),
).map(tidy)


def shown(summary, body):
    """Return the plain text of a document, and the places of its words."""
    parts = {"summary": summary, "body": body}
    document = Document("page", "th", "ชื่อ", "/", parts, summary)
    cut_parts = cut(parts)
    texts = [(text, cut_parts[name]) for name, text in document.plain_parts.items()]
    return document.plain, packed(texts, LONGEST_PLAIN)


@given(TEXTS, TEXTS)
def test_every_word_lies_where_it_is_said_to(summary, body):
    plain, spans = shown(summary, body)
    whole = Cut.stored(fold(plain), spans, 0, len(plain))
    found = [
        word
        for begin, end in zip(whole.starts, whole.ends, strict=True)
        for word in segment(plain[begin:end])
    ]
    assert "".join(found) == "".join(segment(plain))


def test_a_part_of_a_text_has_only_the_words_that_lie_in_it_whole():
    plain, spans = shown("", "โรงเรียน ครู นักเรียน")
    part = Cut.stored(plain, spans, 1, len(plain) - 1)
    assert [plain[b:e] for b, e in zip(part.starts, part.ends, strict=True)] == ["ครู"]


def test_what_lies_behind_the_longest_text_is_left_out():
    spans = packed([("ครู นักเรียน", located("ครู นักเรียน"))], longest=8)
    assert np.frombuffer(spans, "<u2").tolist() == [0, 3]
