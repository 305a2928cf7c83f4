"""The legible twin of a text, and what holds for any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.log import Log
from beritaextract.text import analyse
from beritaextract.text.padding import FILLER
from beritaextract.text.view import legible

VIEWS = [
    ("&ldquo;Kami siap,&rdquo; kata dia", "      “Kami siap,”       kata dia"),
    ("&quot;Kami siap,&quot; kata dia", '     "Kami siap,"      kata dia'),
    ("Jakarta -&nbsp;Kejaksaan", "Jakarta -      Kejaksaan"),
    ("S&amp;P naik", "S&    P naik"),
    ("Rp\u00a05", "Rp 5"),
    ("a&bukan;b", "a&bukan;b"),
    ("satu<br/>dua", "satu\n    dua"),
    ("ini <b>tebal</b> kan", "ini    tebal     kan"),
    ("１２", "12"),
    ("3 < 5 dan 7 > 2", "3 < 5 dan 7 > 2"),
]


@pytest.mark.parametrize(("text", "view"), VIEWS)
def test_view(text, view):
    assert legible(text, Log()) == view
    assert len(view) == len(text)


# Characters that real and hostile pages are made of.
NASTY = st.lists(
    st.one_of(
        st.sampled_from(list(" \n\t.,!?:;-–—“”\"'‘’«»()[]<>&;#*@/%$0123456789\u00a0\u200b\u202e\ud800\x00")),
        st.sampled_from(
            ["Baca juga", "Rp", " juta", "&quot;", "<br>", "SCROLL TO CONTINUE WITH CONTENT", "Kata ", "kata "]
        ),
        st.characters(),
    ),
    max_size=200,
).map("".join)


@given(NASTY)
def test_everything_has_its_place_in_any_text(text):
    document = analyse(text)
    assert document.text == text
    assert len(document.view) == len(text)
    for part in (document.furniture, document.paragraphs, document.sentences, document.tokens):
        ends = [0]
        for item in part:
            assert ends[-1] <= item.start < item.end <= len(text)
            ends.append(item.end)
    for token in document.tokens:
        assert document.view[token.start : token.end].replace(FILLER, "") == token.text
    for sentence in document.sentences:
        assert any(paragraph.contains(sentence) for paragraph in document.paragraphs)
    inside = {i for sentence in document.sentences for i in range(sentence.start, sentence.end)}
    assert all(char.isspace() or i in inside for i, char in enumerate(document.view))
