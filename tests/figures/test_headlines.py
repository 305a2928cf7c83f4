"""Headlines, where every word has a capital."""

import pytest

from beritaextract import figures
from beritaextract.log import Log
from beritaextract.text import analyse

BODY = "\n\nPeristiwa itu terjadi kemarin malam di kawasan kota. Warga berlarian keluar rumah."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Tiga Warga Tewas dan 5 Luka Akibat Longsor di Cikurai", [("Tiga", "warga"), ("5", None)]),
        ("Polisi Tangkap 3 Pelaku Curanmor, 12 Motor Disita", [("3", "pelaku"), ("12", "motor")]),
        ("Harga Emas Naik Rp 10.000 Jadi Rp 1,5 Juta per Gram", [("Rp 10.000", "IDR"), ("Rp 1,5 Juta", "IDR")]),
        ("Gempa M 5,6 Guncang Malang, 20 Rumah Rusak", [("5,6", "magnitude"), ("20", "rumah")]),
        ("Timnas U-23 Menang 2-0 Lewat Dua Gol Darmo", [("Dua", "gol")]),
        ("Dua Tahun Bupati Darmo: 10 Janji yang Belum Ditepati", [("Dua Tahun", "year"), ("10", "janji")]),
        ("10 Janji Bupati Darmo yang Belum Ditepati", [("10", "janji")]),
        ("Polisi Sita 3 HP dan 5 Tas Milik Pelaku", [("3", "hp"), ("5", "tas")]),
        ("Rumah Sakit Tambah 5 Tempat Tidur bagi Pasien", [("5", "tempat tidur")]),
        ("Rapat PPKM Level 3 Digelar di Lantai 11", []),
    ],
)
def test_headlines(headline, expected):
    document = analyse(headline + BODY)
    assert document.headline is not None
    found = figures.find(document, blocked=document.blocked, log=Log())
    assert [(figure.range.of(document.text), figure.unit) for figure in found] == expected
