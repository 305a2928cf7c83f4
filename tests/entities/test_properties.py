"""Any order of the words that the grammars know, broken off anywhere, raises nothing and keeps its ranges in order."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from beritaextract import entities
from beritaextract.log import Log
from beritaextract.text import analyse
from tests.profiles import examples

WORDS = st.sampled_from(
    "Kepala Ketua Bupati Presiden Menteri Dinas Kesehatan Kota Surabaya Jatim PT Tbk (Persero) ( ) , . “ ” / dan & of "
    "untuk Budi Santoso Dr. S.H. M.Si. Komisaris Besar RSUD dr Universitas UGM (UGM) DPR dari Fraksi PKB I Gusti bin "
    "seorang warga para korban politisi itu tersebut selaku yang juga salah satu atau istri kuasa hukum Plt mantan "
    "Bidang Humas Komisi III VII 8 (37) tahun Juru bicara Tim Kabupaten Bandung Selatan sekaligus Desa Kelurahan "
    "berinisial IWK bernama pria 32 di kata mengatakan AS Agung Covid-19 Riset/Kepala".split()
)


@examples(250)
@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", "  ", ""]))
def test_any_order_of_known_words(words, blank):
    text = f"{blank or ' '}".join(words)
    found = entities.find(analyse(text), log=Log())
    for mention in found.mentions:
        assert mention.phrase.contains(mention.range)
        assert mention.range.contains(mention.name)
        assert mention.phrase.end <= len(text)
    assert all(one.end <= other.start for one, other in pairwise(found.entities))
