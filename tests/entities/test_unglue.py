"""Words that a scraper glued together: cut where the article shows the name by itself, else left alone."""

import pytest

from beritaextract.entities.unglue import unglued
from beritaextract.text.tokens import find_tokens


def cut_tokens(text):
    tokens = find_tokens(text)
    texts = [token.text for token in tokens]
    return unglued(tokens, texts, [at for at, text in enumerate(texts) if text[0].isupper()], {"tono"})


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("Wiratnapada Senin. Kata Wiratna", ["Wiratna", "pada"], id="synthetic: stands elsewhere"),
        pytest.param("Tonomenyebutkan", ["Tono", "menyebutkan"], id="synthetic: a given name"),
        pytest.param(
            "KepalaOJKProvinsi. OJK", ["Kepala", "OJK", "Provinsi"], id="in the wild: a short form between words"
        ),
        pytest.param("OJKSulistyani hadir. OJK", ["OJK", "Sulistyani"], id="in the wild: a short form before a name"),
        pytest.param("KPKpada Senin. KPK", ["KPK", "pada"], id="synthetic: a small word behind a short form"),
        pytest.param("Melati/Mawar menang", ["Melati", "/", "Mawar"], id="synthetic: a pair with a slash"),
        pytest.param("Melati/Mawarpada Senin. Mawar", ["Melati", "/", "Mawar", "pada"], id="synthetic: both"),
    ],
)
def test_glued_words_are_cut(text, cut):
    tokens = cut_tokens(text)
    assert [token.text for token in tokens][: len(cut)] == cut
    assert all(text[token.start : token.end] == token.text for token in tokens)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Wiratnapada Senin", id="negative: nobody known"),
        pytest.param("Adapada Ada", id="negative: too short a name"),
        pytest.param("melati/mawar", id="negative: small"),
        pytest.param("PNSnya banyak. PNS", id="negative: a clitic"),
        pytest.param("XYZSulistyani hadir", id="negative: a short form that nobody knows"),
        pytest.param("wiratnapada Wiratna", id="negative: no capital"),
        "",
    ],
)
def test_others_stay_whole(text):
    assert cut_tokens(text) is None
