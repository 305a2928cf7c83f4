"""The legible twin of a text, and what holds for any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.text import LegibleText, analyse

LEGIBLE = [
    # in the wild: references and escapes
    ("&ldquo;Kami siap,&rdquo; kata dia", "“Kami siap,” kata dia"),
    ("&quot;Kami siap,&quot; kata dia", '"Kami siap," kata dia'),
    ("&amp;quot;Kami&amp;quot; &amp;amp; dia", '"Kami" & dia'),
    ("Jakarta -&nbsp;Kejaksaan", "Jakarta - Kejaksaan"),
    ("kata&nbspdia", "kata dia"),
    ("S&amp;P naik", "S&P naik"),
    ("Ma&rsquo;ruf, Ma&#8217;ruf, Ma&#x2019;ruf", "Ma’ruf, Ma’ruf, Ma’ruf"),
    (r"\u201cKami siap,\u201d kata dia", "“Kami siap,” kata dia"),
    (r"\"Kami siap,\" kata dia\n\nWarga", '"Kami siap," kata dia\n\nWarga'),
    # synthetic: tags
    ("satu<br/>dua", "satu\ndua"),
    ("ini <b>tebal</b> kan", "ini tebal kan"),
    ("kepada<b>warga</b>", "kepada warga"),
    # in the wild: mojibake, of Windows-1252, Latin-1, both, and Mac Roman
    ("â€œKami siap,â€\x9d kata dia", "“Kami siap,” kata dia"),
    ("â€œKami siap,â€ kata dia", "“Kami siap,” kata dia"),
    ("â\x80\x9cKami siap,â\x80\x9d kata dia", "“Kami siap,” kata dia"),
    ("Ã¢â‚¬Å“Kami siap,Ã¢â‚¬\x9d kata dia", "“Kami siap,” kata dia"),
    ("‚ÄúKami siap,‚Äù kata dia", "“Kami siap,” kata dia"),
    ("âKami siap,â kata Maâruf", "“Kami siap,” kata Ma’ruf"),
    ("KOMPAS â€” Hari Jumâ€™at 2â€“3 cafÃ©â€¦", "KOMPAS — Hari Jum’at 2–3 café…"),
    ("RpÂ\xa05 jutaÂ lagi", "Rp\xa05 juta lagi"),
    ("ï»¿Harga", "Harga"),
    # synthetic: blanks, and what nobody sees
    ("dua  blank\xa0 dan \u200btiga", "dua blank dan tiga"),
    ("peme\xadrintah ka\u200bta", "pemerintah kata"),
    ("satu\r\ndua", "satu\ndua"),
    ("Total   1.548   2.000", "Total 1.548  2.000"),
    # in the wild: parted words
    ("“Siap,” tu- turnya", "“Siap,” tuturnya"),
    ("hal itu sebelum nya ditambahkan nya.", "hal itu sebelumnya ditambahkannya."),
    # negative
    ("a&bukan;b", "a&bukan;b"),
    ("3 < 5 dan 7 > 2", "3 < 5 dan 7 > 2"),
    ("R&D, A & B", "R&D, A & B"),
    ("KAFÉ” itu, “Château”…", "KAFÉ” itu, “Château”…"),
    ("ibu- dan bapak-bapak", "ibu- dan bapak-bapak"),
    ("Rp 5 juta", "Rp 5 juta"),
]


@pytest.mark.parametrize(("source", "legible"), LEGIBLE)
def test_the_legible_text(source, legible):
    assert LegibleText(source).text == legible


# (source, word of the legible text, what stands for it in the source)
WAY_BACK = [
    ("&ldquo;Kami&rdquo; kata", "Kami", "Kami"),
    ("&ldquo;Kami&rdquo; kata", "”", "&rdquo;"),
    ("kata Ma&rsquo;ruf  Amin.", "Ma’ruf Amin", "Ma&rsquo;ruf  Amin"),
    ("“Siap,” tu- turnya.", "tuturnya", "tu- turnya"),
    ("â€œKamiâ€\x9d kata", "Kami", "Kami"),
    ("Rp&nbsp;5&nbsp;miliar", "5 miliar", "5&nbsp;miliar"),
    ("<b>Kami</b> siap", "Kami", "Kami"),
    ("ka\u200bta dia", "kata", "ka\u200bta"),
]


@pytest.mark.parametrize(("source", "words", "stand"), WAY_BACK)
def test_the_way_back(source, words, stand):
    text = LegibleText(source)
    start = text.text.index(words)
    before, after = text.in_source(start, start + len(words))
    assert source[before:after] == stand


def test_what_is_legible_stays_the_same_object():
    source = "“Kami siap,” kata Rina.\n\nHarga naik 5 persen."
    assert LegibleText(source).text is source


# Characters that real and hostile pages are made of.
NASTY = st.lists(
    st.one_of(
        st.sampled_from(list(" \n\t.,!?:;-–—“”\"'‘’«»()[]<>&;#*@/%$0123456789\u00a0\u200b\u202e\ud800\x00")),
        st.sampled_from(
            [
                "Baca juga",
                "Rp",
                " juta",
                "&quot;",
                "<br>",
                "SCROLL TO CONTINUE WITH CONTENT",
                "Kata ",
                "kata ",
                "â€œ",
                "Â",
                "- ",
            ]
        ),
        st.characters(),
    ),
    max_size=200,
).map("".join)


@given(NASTY)
def test_the_way_back_keeps_the_order(source):
    text = LegibleText(source)
    ends = [0]
    for start in range(len(text.text)):
        before, after = text.in_source(start, start + 1)
        assert ends[-1] <= before <= after <= len(source)
        ends.append(after)


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
        assert document.view[token.start : token.end] == token.text
    for sentence in document.sentences:
        assert any(paragraph.contains(sentence) for paragraph in document.paragraphs)
    inside = {i for sentence in document.sentences for i in range(sentence.start, sentence.end)}
    assert all(char.isspace() or i in inside for i, char in enumerate(document.view))
