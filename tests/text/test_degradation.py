"""Texts that were prepared for counting words: one warning, no findings."""

import re

import pytest

from beritaextract import extract
from beritaextract.log import Log
from beritaextract.text import analyse

from ..quality.gold import articles

TEXT = (
    "Kepala dinas itu menyampaikan bahwa 40 rumah rusak berat, 30 rumah rusak sedang, dan 20 rumah rusak ringan. Warga "
    "yang mengungsi berharap bantuan segera disalurkan. Petugas menutup jalan menuju lokasi, sementara kendaraan "
    "dialihkan ke jalur lain. Bupati Demak Eko Prasetyo meminta warga bersabar karena pemerintah sedang menghitung "
    "kerugiannya. Dari 80 rumah itu, 40 rumah rusak berat, katanya, dan semuanya berada di tepi sungai."
)
STEMMED = (
    "kepala dinas sampai rumah rusak berat rumah rusak sedang rumah rusak ringan warga ungsi harap bantu segera salur "
    "petugas tutup jalan tuju lokasi kendara alih jalur lain bupati demak eko prasetyo minta warga sabar perintah "
    "sedang hitung rugi rumah rusak berat kata semua tepi sungai banjir surut pagi hari warga pulang"
)
CASES = [
    (TEXT, ()),
    (TEXT.lower(), ("lower-cased",)),
    (TEXT.upper(), ("upper-cased",)),
    (re.sub(r"[^\w\s]", "", TEXT), ("stripped",)),
    (re.sub(r"[^\w\s]", "", TEXT.lower()), ("lower-cased", "stripped")),
    (STEMMED, ("lower-cased", "stripped", "stemmed")),
    # negative: too short to tell, a headline, a table
    ("harga beras naik 5 persen", ()),
    ("HARGA BERAS NAIK\n" + TEXT, ()),
]


@pytest.mark.parametrize(("text", "degraded"), CASES)
def test_degraded_texts_are_told_once(text, degraded):
    log = Log()
    assert analyse(text, log=log).degraded == degraded
    assert len([doubt for doubt in log.doubts if "the text comes" in doubt.message]) == bool(degraded)


@pytest.mark.parametrize("text", [text for text, degraded in CASES if degraded])
def test_degraded_texts_have_no_findings(text):
    assert extract(text).findings == ()


def test_no_article_of_the_quality_set_is_degraded():
    assert [gold.id for gold in articles() if analyse(gold.text).degraded] == []
