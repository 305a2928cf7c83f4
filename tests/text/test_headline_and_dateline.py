"""Datelines and headlines."""

import pytest

from beritaextract.text import analyse

# (text, dateline, place, outlet)
IN_THE_WILD = [
    ("Surabaya, JP – Wali kota datang.", "Surabaya, JP –", "Surabaya", "JP"),
    ("JAKARTA, KOMPAS — Pemerintah menunda.", "JAKARTA, KOMPAS —", "JAKARTA", "KOMPAS"),
    ("KONTAN.CO.ID - JAKARTA. Saham naik.", "KONTAN.CO.ID - JAKARTA.", "JAKARTA", "KONTAN.CO.ID"),
    ("SURYA.CO.ID, KOTA SURABAYA - Warga antre.", "SURYA.CO.ID, KOTA SURABAYA -", "KOTA SURABAYA", "SURYA.CO.ID"),
    ("Liputan6.com, Jakarta Presiden tiba.", "Liputan6.com, Jakarta", "Jakarta", "Liputan6.com"),
    ("selalu.id - Hujan deras turun.", "selalu.id -", None, "selalu.id"),
    ("TEMPO.CO, Jakarta - Jaksa menyita uang.", "TEMPO.CO, Jakarta -", "Jakarta", "TEMPO.CO"),
]
SYNTHETIC = [
    ("Jakarta (ANTARA) - Menteri datang.", "Jakarta (ANTARA) -", "Jakarta", "ANTARA"),
    ("Jakarta, CNN Indonesia -- Polisi menahan.", "Jakarta, CNN Indonesia --", "Jakarta", "CNN Indonesia"),
    ("REPUBLIKA.CO.ID, MALANG -- Mahasiswa menang.", "REPUBLIKA.CO.ID, MALANG --", "MALANG", "REPUBLIKA.CO.ID"),
    ("TEMPO, KUPANG — Hujan turun.", "TEMPO, KUPANG —", "KUPANG", "TEMPO"),
    ("KENDAL, SUARA PESISIR—Banjir surut.", "KENDAL, SUARA PESISIR—", "KENDAL", "SUARA PESISIR"),
    ("LAMONGAN, Radar Pesisir  – Panen tiba.", "LAMONGAN, Radar Pesisir  –", "LAMONGAN", "Radar Pesisir"),
    ("KENDAL | PESISIR AKTUAL – Wali kota datang.", "KENDAL | PESISIR AKTUAL –", "KENDAL", "PESISIR AKTUAL"),
    ("Kajen, Pekalongan (ANTARA) - Hujan turun.", "Kajen, Pekalongan (ANTARA) -", "Kajen, Pekalongan", "ANTARA"),
    ("KENDAL—Badan itu tutup.", "KENDAL—", "KENDAL", None),
    ("Pesisir24.com, Bandar Lampung Kapal karam.", "Pesisir24.com, Bandar Lampung", "Bandar Lampung", "Pesisir24.com"),
    ("KOMPAS.com–Gubernur menyampaikan duka.", "KOMPAS.com–", None, "KOMPAS.com"),
    ("SOLO, KOMPAS.com -Wali kota datang.", "SOLO, KOMPAS.com -", "SOLO", "KOMPAS.com"),
    ("Kediri (beritajatim.com) – Pasar terbakar.", "Kediri (beritajatim.com) –", "Kediri", "beritajatim.com"),
    ("Jakarta - Presiden bertolak ke Bali.", "Jakarta -", "Jakarta", None),
    ("BANDAR LAMPUNG — Harga kopi naik.", "BANDAR LAMPUNG —", "BANDAR LAMPUNG", None),
]
NEGATIVE = [
    "Anies-Muhaimin datang bersama.",
    "Covid-19 kembali merebak.",
    "Aktris Sari - bintang film itu - datang.",
    "Pertemuan itu, kata dia - sambil tertawa - lancar.",
    "Saham PT Maju naik.",
]


@pytest.mark.parametrize(("text", "whole", "place", "outlet"), IN_THE_WILD + SYNTHETIC)
def test_dateline(text, whole, place, outlet):
    opening = analyse(text).dateline
    assert opening is not None
    assert opening.range.of(text) == whole
    assert (opening.place and opening.place.of(text)) == place
    assert (opening.outlet and opening.outlet.of(text)) == outlet


@pytest.mark.parametrize("text", NEGATIVE)
def test_no_dateline(text):
    assert analyse(text).dateline is None


def test_dateline_behind_a_headline():
    text = "Pasar Lama Terbakar, Puluhan Kios Ludes\n\nKediri, JP – Api berkobar sejak pagi."
    document = analyse(text)
    assert document.headline is not None
    assert document.headline.of(text) == "Pasar Lama Terbakar, Puluhan Kios Ludes"
    assert document.dateline is not None
    assert document.dateline.range.of(text) == "Kediri, JP –"


@pytest.mark.parametrize(
    "text",
    [
        "Api berkobar sejak pagi di pasar itu.\nWarga panik.",
        "“Kami Tidak Tahu Soal Itu,” kata dia\nWarga panik.",
        "Pasar Lama Terbakar",
    ],
)
def test_no_headline(text):
    assert analyse(text).headline is None


def test_the_title_of_the_caller_marks_the_headline():
    text = "pasar lama terbakar tadi pagi\nApi berkobar."
    document = analyse(text, title="pasar lama terbakar tadi pagi")
    assert document.headline is not None
