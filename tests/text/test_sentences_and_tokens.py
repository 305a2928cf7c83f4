"""Sentences and tokens."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.language import abbreviations
from beritaextract.lexicon import load_rows
from beritaextract.text import analyse
from beritaextract.text.tokens import split, token_pattern
from beritaextract.text.view import plain

from ..strategies import texts

# sentences parted by ␤
SENTENCES = [
    # in the wild
    'Kami siap ini.␤"Kata warga itu benar."',
    "Rp. 6,25 trilliun disalurkan.␤Selain itu, ada bantuan.",
    "Pasal 112 Ayat (2) berlaku.␤Hakim setuju.",
    # synthetic
    "Dr. Sari datang.␤Ia bicara.",
    "Prof. Dr. H. Tono, M.Si. hadir.",
    "Hera F. Wati bicara.␤Ia pulang.",
    "Menurut G.S. Wati, panen naik.␤Warga lega.",
    "Kata A. B.C. Tanoto, stok aman.",
    "Ia terbang ke A.S.␤Keluarganya menyusul.",
    "Ia minum vitamin C.␤Dia sehat.",
    "Warga pulang.”␤Ia menangis.",
    "Apa benar?␤Ya!␤Benar.",
    "Situs Kompas.com ramai.␤Pembaca naik.",
    "Harga naik 4.3 persen.␤Warga resah.",
    "Proses selesai.␤Polisi pulang.",
    "Ia berhenti ...␤Lalu pergi.",
    "Jl. Merdeka No. 5 ditutup.␤Macet.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked):
    expected = marked.split("␤")
    glued = {'Kami siap ini.␤"Kata warga itu benar."', "Proses selesai.␤Polisi pulang."}
    text = marked.replace("␤", "" if marked in glued else " ")
    assert [sentence.of(text) for sentence in analyse(text).sentences] == expected


TOKENS = [
    "anak-anak|dari|38|kab/kota|.",
    "Rp.|6,25|trilliun",
    "Ma’ruf|Amin|,|S.H.|,|M.H.",
    "situs|Kompas.com|dan|www.contoh.go.id/berita?x=1|ramai",
    "pukul|13.47|WIB",
    "Covid-19|naik|4.3|persen",
    "G.S.|Malik|tiba",
]


@pytest.mark.parametrize("marked", TOKENS)
def test_tokens(marked):
    words = marked.split("|")
    text = " ".join(words)
    assert [token.text for token in analyse(text).tokens] == words


@pytest.mark.parametrize("word", sorted(abbreviations()))
def test_an_abbreviation_keeps_its_stop(word):
    assert [token.text for token in analyse(f"oleh {word}. Tono").tokens][1] == f"{word}."


DOTTED = [*sorted(abbreviations()), "A", "Ω", "a", "G.S", "kompas.com", "www", "http", "5", "1.000", "kata"]
stops = st.lists(
    st.one_of(st.sampled_from(DOTTED), st.sampled_from([".", ". ", ".\n", ", ", ":", "…", "’", " ", "-"]))
).map("".join)


@given(st.one_of(texts, stops))
def test_the_shorter_way_finds_what_the_pattern_finds(text):
    view = plain(text)
    by_pattern = [(*match.span(), match.group()) for match in re.finditer(token_pattern(), view, re.X)]
    assert list(split(view)) == by_pattern


@given(texts)
def test_words_are_found_where_they_stand(text):
    document = analyse(text)
    wanted = {"Rp", "kata", ",", "Tono"}
    assert document.where(wanted) == [at for at, token in enumerate(document.tokens) if token.text in wanted]


def test_words_glued_by_a_scraper_are_parted():
    text = "Gubernur Jawa BaratTono Sudiro datang"
    assert [token.text for token in analyse(text).tokens] == ["Gubernur", "Jawa", "Barat", "Tono", "Sudiro", "datang"]


@pytest.mark.parametrize("brand", ["iPhone", "KTP", "GoTo", "eKTP", "PayPro"])
def test_names_with_a_short_side_stay_whole(brand):
    assert brand in [token.text for token in analyse(f"Ia membeli {brand} baru.").tokens]


BRANDS = load_rows("beritaextract.language", "brands.toml", key="name", required=("example",))


@pytest.mark.parametrize("brand", BRANDS)
def test_brands_with_a_capital_inside_stay_whole(brand):
    assert brand in [token.text for token in analyse(BRANDS[brand]["example"]).tokens]
    assert brand + "Rina" not in [token.text for token in analyse(f"lewat {brand}Rina menyapa").tokens]
