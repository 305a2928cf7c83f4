"""Laws, regulations and rulings."""

from __future__ import annotations

import pytest

from beritaextract import dates
from beritaextract.lexicon import load_rows
from beritaextract.log import Log
from beritaextract.text import analyse

ROWS = load_rows("beritaextract.dates", "references.toml", key="form", required=("kind", "example"))

# text of the reference, kind, number, year, article
CASES = [
    ("UU No 7/2016", "UU", "7", 2016, None),
    ("Inpres Nomer 2 Tahun 2021", "Inpres", "2", 2021, None),
    ("Pasal 112 Ayat (2)", "Pasal", None, None, "112 Ayat (2)"),
    ("POJK No 11/POJK.03/2020", "POJK", "11/POJK.03/2020", 2020, None),
    ("Pasal 114 ayat (1) UU Nomor 35 Tahun 2009", "UU", "35", 2009, "114 ayat (1)"),
    ("Pasal 363 KUHP", "KUHP", None, None, "363"),
    ("Pasal 378 dan 372 KUHP", "KUHP", None, None, "378 dan 372"),
    ("Pasal 27, 28 dan 45A UU ITE", "UU", None, None, "27, 28 dan 45A"),
    ("Pasal 363 ayat (1) ke-4 KUHP", "KUHP", None, None, "363 ayat (1) ke-4"),
    ("Pasal 33 UUD 1945", "UUD", None, 1945, "33"),
    ("Permenkes No. 9/2020", "Permenkes", "9", 2020, None),
    ("Kepmendagri Nomor 50 Tahun 2021", "Kepmendagri", "50", 2021, None),
    ("Perpres 63/2020", "Perpres", "63", 2020, None),
    ("PMK 138 tahun 2024", "PMK", "138", 2024, None),
    ("Peraturan Menteri Perhubungan Nomor 18 Tahun 2020", "Permen", "18", 2020, None),
    ("Peraturan Daerah (Perda) Kota Malang Nomor 2 Tahun 2020", "Perda", "2", 2020, None),
    ("Instruksi Presiden (Inpres) Nomor 4 Tahun 2022", "Inpres", "4", 2022, None),
    ("Putusan MK Nomor 91/PUU-XVIII/2020", "Putusan", "91/PUU-XVIII/2020", 2020, None),
    ("perkara nomor 123/Pid.B/2021/PN Jkt.Sel", "perkara", "123/Pid.B/2021/PN Jkt.Sel", 2021, None),
    ("12/Pdt.G/2020/PN Sby", "perkara", "12/Pdt.G/2020/PN Sby", 2020, None),
    ("TAP MPR Nomor XI/MPR/1998", "TAP MPR", "XI/MPR/1998", 1998, None),
    ("Keputusan Gubernur Nomor 188/823/KPTS/013/2020", "Kepgub", "188/823/KPTS/013/2020", 2020, None),
    ("Nomor 9 Tahun 2022", "other", "9", 2022, None),
    ("UU Cipta Kerja", "UU", None, None, None),
    ("Putusan Mahkamah Agung Nomor 4265 K/Pid.Sus/2023", "Putusan", "4265 K/Pid.Sus/2023", 2023, None),
    ("Surat Edaran Gubernur Nomor 045.2/2011/V.13/2023", "SE", "045.2/2011/V.13/2023", 2023, None),
]

NEGATIVE = [
    "Rumah nomor 7 di Jalan Melati No 7.",
    "Ia makan permen rasa jeruk dan keputusan itu final.",
    "Kelas 7/8 dan peraturan sekolah 2021.",
    "PP 5 orang pergi pulang, SE dan SK, nomor antrean 12.",
    "Pasal karet itu dicabut.",
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_case(case: tuple[str, str, str | None, int | None, str | None]) -> None:
    words, kind, number, year, article = case
    text = f"Hal itu diatur dalam {words} tentang ketertiban."
    calendar = dates.find(analyse(text), log=Log())
    assert [
        (text[found.start : found.end], found.kind, found.number, found.year, found.article)
        for found in calendar.references
    ] == [(words, kind, number, year, article)]
    assert calendar.dates == [], "the year inside the number of a law is no date"


# text, then kind, number, year and article of each reference
ROWS_OF_LAWS = [
    ("Pasal 100 dan Pasal 101 UU Nomor 8 Tahun 1981", [("UU", "8", 1981, "100"), ("UU", "8", 1981, "101")]),
    ("Pasal 2, Pasal 3, atau Pasal 5 UU Tipikor", [("UU", None, None, n) for n in "235"]),
    ("UU Nomor 11 dan 12 Tahun 2020", [("UU", "11", 2020, None), ("UU", "12", 2020, None)]),
    ("Pasal 114 Subsider Pasal 112 UU Nomor 35 Tahun 2009", [("UU", "35", 2009, "114"), ("UU", "35", 2009, "112")]),
    ("Pasal 340 juncto Pasal 55 KUHP", [("KUHP", None, None, "340"), ("KUHP", None, None, "55")]),
    ("UU Nomor 13 Tahun 2003 dan Nomor 11 Tahun 2020", [("UU", "13", 2003, None), ("UU", "11", 2020, None)]),
    ("Permendag Nomor 8/2024 dan 9/2024 terbit.", [("Permendag", "8", 2024, None), ("Permendag", "9", 2024, None)]),
    ("UU Nomor 8 Tahun 1999 dan 3 orang", [("UU", "8", 1999, None)]),
    ("UU Konsumen dan UU Pers berlaku", [("UU", None, None, None), ("UU", None, None, None)]),
    ("Perda DKI No. 2 Th 2024", [("Perda", "2", 2024, None)]),
    ("Pasal 351, 352, dan 353 KUHP", [("KUHP", None, None, "351, 352, dan 353")]),
    ("Pasal 5 sedangkan Pasal 7 UU No 1/2020", [("Pasal", None, None, "5"), ("UU", "1", 2020, "7")]),
    (
        "Keputusan Kepala BNPB Nomor KEP-12/BNPB/2020",
        [("Keputusan", "KEP-12/BNPB/2020", 2020, None)],
    ),
    ("Peraturan Dirjen Pajak Nomor PER-01/PJ/2022", [("Peraturan", "PER-01/PJ/2022", 2022, None)]),
    (
        "Keputusan Menteri Kesehatan Nomor HK.01.07/MENKES/4638/2021",
        [("Kepmen", "HK.01.07/MENKES/4638/2021", 2021, None)],
    ),
]


@pytest.mark.parametrize(("words", "wanted"), ROWS_OF_LAWS, ids=lambda case: str(case)[:40])
def test_laws_in_a_row(words: str, wanted: list[tuple[str, str | None, int | None, str | None]]) -> None:
    found = dates.find(analyse(f"Hal itu diatur dalam {words} sejak lama."), log=Log()).references
    assert [(match.kind, match.number, match.year, match.article) for match in found] == wanted


@pytest.mark.parametrize("text", NEGATIVE)
def test_negative(text: str) -> None:
    assert dates.find(analyse(text), log=Log()).references == []


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row["form"])
def test_examples(row: dict[str, str]) -> None:
    text = f"Menurut {row['example']} hal itu sah."
    found = dates.find(analyse(text), log=Log()).references
    assert [(text[match.start : match.end], match.kind) for match in found] == [(row["example"], row["kind"])]
