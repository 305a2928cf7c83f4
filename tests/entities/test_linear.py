"""Nonsense of any size costs linear time and raises nothing."""

import pytest

from beritaextract import entities
from beritaextract.log import Log
from beritaextract.text import analyse
from tests.linear import assert_linear

UNITS = [
    "Kepala ", "PT ", "Prof. ", "Ketua Tim ", "Ketua dan ", "Dinas Kesehatan, ", "Kota ", "Menteri Politik, ",
    "Budi , ", "kuasa hukum Budi, ", "seorang ", "pria ", "Kepala Humas Dinas Kesehatan ", "Budi Santoso, S.H., ",
    "Jalan/Kota ", "Mulyadipada ", "( ", "Direktur Abc ", "I Gusti ", "untuk Penanganan ", "Komisi dan Komisi ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit):
    assert_linear(unit, analyse, lambda document: entities.find(document, log=Log()))


@pytest.mark.parametrize("text", ["", "\ud800 Presiden \x00", "🙂 Gubernur 🙂", "((((", "Ketua", "dr", "\n\n\n"])
def test_odd_text_raises_nothing(text):
    entities.find(analyse(text), log=Log())
