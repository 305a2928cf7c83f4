"""When two wordings are of one utterance: small changes, never of a number or a negation."""

from __future__ import annotations

import random
import time

import pytest

from beritaextract.corpus.quotations.wording import fingerprints, overlap, words_of

RICE = "Harga beras di pasar kecamatan turun 5 persen sejak panen raya dimulai bulan lalu"

SYNTHETIC = [
    (RICE, RICE.upper() + "."),  # case and marks
    (RICE, "Harga beras di pasar-pasar kecamatan turun 5 persen sejak panen raya dimulai bulan lalu"),  # a word more
    (RICE, "Kami mencatat harga beras di pasar kecamatan turun 5 persen sejak panen raya dimulai"),  # another lead-in
    (RICE + ". Stok di gudang cukup sampai akhir tahun", "Stok di gudang cukup sampai akhir tahun"),  # a part of it
    (
        "Kami sudah bertemu para petani. Kami akan membuka gudang baru di tiga kecamatan sebelum musim hujan datang",
        "Kami akan membuka gudang baru di tiga kecamatan sebelum musim hujan datang. Itu janji kami kepada petani",
    ),  # cut differently
    (RICE.replace("5", "dua belas"), RICE.replace("5", "12")),  # one number, spelt and in digits
    (RICE.replace("5 persen", "12 ribu rupiah"), RICE.replace("5 persen", "12.000 rupiah")),
]
NEGATIVE = [
    (RICE, RICE.replace("5", "6")),  # another number
    (RICE.replace("5", "lima"), RICE.replace("5", "tujuh")),  # another number in words
    (RICE.replace("5", "dua belas"), RICE.replace("5", "dua")),
    (RICE, RICE.replace("turun", "tidak turun")),  # denied
    (
        "jalan yang menghubungkan dua kecamatan di lereng gunung itu sudah dibuka kembali",
        "jalan yang menghubungkan dua kecamatan di lereng gunung itu akan ditutup selama tiga bulan untuk perbaikan",
    ),  # of the same thing something else
    (RICE, "Panen raya dimulai bulan lalu dan petani di kecamatan senang"),
    ("Kami turut berduka cita atas musibah ini", "Kami turut berduka"),  # too short for both
]


@pytest.mark.parametrize(("one", "other"), SYNTHETIC)
def test_small_changes_are_one_utterance(one: str, other: str) -> None:
    found = overlap(words_of(one), words_of(other))
    assert found is not None and found == overlap(words_of(other), words_of(one))
    assert set(fingerprints(words_of(one))) & set(fingerprints(words_of(other)))


@pytest.mark.parametrize(("one", "other"), NEGATIVE)
def test_other_words_are_another(one: str, other: str) -> None:
    assert overlap(words_of(one), words_of(other)) is None


def test_five_words_in_a_row_share_a_fingerprint_wherever_they_stand() -> None:
    draw = random.Random(7)
    words = [f"kata{number}" for number in range(400)]
    for _ in range(200):
        common = draw.sample(words, 5)
        one = (*draw.sample(words, draw.randint(0, 9)), *common, *draw.sample(words, draw.randint(0, 9)))
        other = (*draw.sample(words, draw.randint(0, 9)), *common, *draw.sample(words, draw.randint(0, 9)))
        assert set(fingerprints(one)) & set(fingerprints(other))


def test_hostile_wordings_take_no_time() -> None:
    one, other = words_of("a " * 100_000), words_of("a b " * 100_000)
    begun = time.process_time()
    overlap(one, other)
    assert time.process_time() - begun < 5
