"""Nonsense of any size costs linear time and raises nothing."""

import time

import pytest

from beritaextract import entities
from beritaextract.text import analyse

UNITS = [
    "Kepala ", "PT ", "Prof. ", "Ketua Tim ", "Ketua dan ", "Dinas Kesehatan, ", "Kota ", "Menteri Politik, ",
    "Budi , ", "kuasa hukum Budi, ", "seorang ", "pria ", "Kepala Humas Dinas Kesehatan ", "Budi Santoso, S.H., ",
    "Jalan/Kota ", "Mulyadipada ", "( ", "Direktur Abc ", "I Gusti ", "untuk Penanganan ", "Komisi dan Komisi ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit):
    def seconds(length):
        document = analyse(unit * (length // len(unit)))
        started = time.process_time()
        entities.find(document)
        return time.process_time() - started

    small = min(seconds(5_000) for _ in range(2))
    assert seconds(50_000) < 40 * small + 0.2


@pytest.mark.parametrize("text", ["", "\ud800 Presiden \x00", "🙂 Gubernur 🙂", "((((", "Ketua", "dr", "\n\n\n"])
def test_odd_text_raises_nothing(text):
    entities.find(analyse(text))
