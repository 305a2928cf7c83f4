"""Series of indicators: which figure is a value of which, of when, where, and of what status."""

from __future__ import annotations

import html
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq
import pytest

from beritaextract import extract
from beritaextract.corpus.series import (
    SERIES_COLUMNS,
    Point,
    known_indicators,
    points_in_folder,
    series_page,
    series_tables,
    with_own,
)
from beritaextract.corpus.series.chart import day_of
from beritaextract.errors import SourceError
from beritaextract.tables import to_arrow
from tests.cli.helpers import call
from tests.corpus.helpers import write_rows


def points_of(tmp_path: Path, *texts: str, own: Path | None = None) -> list[Point]:
    found = [extract(text, id=f"a{number}", published="2025-06-04") for number, text in enumerate(texts, start=1)]
    tables = to_arrow(found, texts=texts)
    names = ("articles", "numbers", "dates", "speakers", "claims")
    rows = {
        name: [
            {key: format(value, "f") if isinstance(value, Decimal) else value for key, value in row.items()}
            for row in tables[name].to_pylist()
        ]
        for name in names
    }
    return points_in_folder(write_rows(tmp_path / "out", rows), indicators=own)


class Case(NamedTuple):
    """A sentence, and what is read of its values: indicator, value, and what else is told."""

    text: str
    wanted: tuple[tuple[str, str], ...]
    told: dict[str, str | None]


SYNTHETIC = [
    Case(
        "Inflasi Jawa Timur pada Mei 2025 tercatat sebesar 1,9 persen (yoy).",
        (("inflasi", "1.9"),),
        {"period": "2025-05", "basis": "yoy", "place": "Jawa Timur", "place_code": "35", "status": "actual"},
    ),
    Case("Pada Mei 2025 terjadi deflasi sebesar 0,4 persen (mtm).", (("inflasi", "-0.4"),), {"basis": "mtm"}),
    Case(
        "Secara tahunan, inflasi inti naik menjadi 2,6 persen.",
        (("inflasi_inti", "2.6"),),
        {"basis": "yoy", "direction": "up"},
    ),
    Case(
        "Ekonomi Banyuwangi tumbuh 5,3 persen pada 2024.",
        (("pertumbuhan_ekonomi", "5.3"),),
        {"period": "2024", "place_code": "35.10"},
    ),
    Case("Inflasi Kota Bandung pada Mei 2025 tercatat 1,9 persen.", (("inflasi", "1.9"),), {"place_code": "32.73"}),
    Case(
        "Angka kemiskinan di Kabupaten Bandung pada 2024 sebesar 6,2 persen.",
        (("kemiskinan", "6.2"),),
        {"place_code": "32.04"},
    ),
    Case("Ekonomi diperkirakan terkontraksi 1,2 persen.", (("pertumbuhan_ekonomi", "-1.2"),), {"status": "forecast"}),
    Case(
        "Pemerintah menetapkan target pertumbuhan ekonomi 5,4 persen pada 2026.",
        (("pertumbuhan_ekonomi", "5.4"),),
        {"status": "target", "period": "2026"},
    ),
    Case("HET beras medium Rp 13.500 per kilogram.", (("beras_medium", "13500"),), {"status": "limit"}),
    Case(
        "Harga cabai rawit turun dari Rp90.000 menjadi Rp70.000 per kilogram.",
        (("cabai_rawit", "70000"),),
        {"direction": "down", "per": "kilogram"},
    ),
    Case(
        "Rupiah ditutup di level Rp16.310 per dolar AS pada Rabu (4/6).",
        (("kurs_usd", "16310"),),
        {"period": "2025-06-04"},
    ),
    Case("UMP Bali 2025 ditetapkan sebesar Rp2.996.561.", (("ump", "2996561"),), {"period": "2025", "place": "Bali"}),
    Case(
        "Di Sidoarjo, angka kemiskinan mencapai 4,5 persen.",
        (("kemiskinan", "4.5"),),
        {"place_code": "35.15"},
    ),
    Case(
        "Menurut bank sentral AS, inflasi tercatat 3 persen.", (("inflasi", "3"),), {"place": "AS", "place_code": None}
    ),
]
NEGATIVE = [
    "Inflasi naik 0,2 persen.",  # by how much it changed
    "Andil inflasi beras tercatat 0,2 persen.",  # a part of it
    "Kelompok makanan mengalami inflasi sebesar 4 persen.",  # that of a part
    "Rata-rata inflasi tiga tahun terakhir tercatat 3 persen.",
    "Sebelumnya harga telur hanya Rp25.000 per kilogram.",  # what it was
    "Harga telur ayam Rp25.000 menjadi Rp29.000.",  # what it was, and no rate behind the new one
    "Gaji pekerja itu di atas UMP, yakni Rp5.000.000.",
    "Utangnya US$1 juta atau setara Rp16 miliar (kurs Rp16.000 per dolar AS).",  # a conversion
    "Harga beras naik 5 persen.",
    "Bantuan beras 10 kilogram dibagikan kepada warga.",
    "Jika inflasi tercatat 9 persen, warga akan kesulitan.",
    "Inflasi pangan tercatat 6 persen.",  # another measure
    "Inflasi tercatat 250 persen.",  # out of range
]


@pytest.mark.parametrize("case", SYNTHETIC, ids=lambda case: case.text)
def test_a_value_is_read_with_what_its_sentence_tells(case: Case, tmp_path: Path) -> None:
    points = points_of(tmp_path, case.text)
    assert [(point.indicator, format(point.value.normalize(), "f")) for point in points] == list(case.wanted)
    for name, value in case.told.items():
        assert getattr(points[0], name) == value, name
    for point in points:
        assert case.text[point.start : point.end] == point.text


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_may_be_the_value_of_something_else_is_none(text: str, tmp_path: Path) -> None:
    assert points_of(tmp_path, text) == []


def test_every_indicator_is_found_in_its_example(tmp_path: Path) -> None:
    indicators = known_indicators()
    points = points_of(tmp_path, *(indicator.example for indicator in indicators.values()))
    assert [point.indicator for point in points] == list(indicators)


OWN = """
[semangka]
name = "Harga semangka"
unit = "IDR"
per = ["kg"]
low = 1000
high = 50000
names = ["semangka", "harga semangka"]
example = "Harga semangka Rp6.000 per kg."
"""


def test_users_add_rows(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN)
    (point,) = points_of(tmp_path, "Harga semangka kini Rp7.000 per kg.", own=own)
    assert (point.indicator, point.value) == ("semangka", 7000)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("low = 1000", "low = 60000", r"\[semangka\]: low must lie below high"),
        ("low = 1000", 'low = "seribu"', r"\[semangka\]: low must be a number"),
        ('unit = "IDR"', "", r"\[semangka\]: unit is missing"),
        ('unit = "IDR"', 'unit = "IDR"\nwarna = "merah"', r"\[semangka\]: unknown fields warna"),
        ('["semangka", "harga semangka"]', "[]", r"\[semangka\]: names must hold at least one"),
        ('["semangka", "harga semangka"]', "[1]", r"\[semangka\]: names must be a list of names"),
        ("[semangka]", "[semangka", "is no TOML"),
        ("[semangka]", "semangka = 1\n[jeruk]", r"\[semangka\]: it is no table"),
    ],
)
def test_wrong_rows_are_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN.replace(old, new))
    with pytest.raises(SourceError, match=message):
        with_own(own)
    with pytest.raises(SourceError, match="cannot be read"):
        with_own(tmp_path / "none.toml")


def test_the_page_shows_values_and_sentences_and_loads_nothing(tmp_path: Path) -> None:
    texts = ["Inflasi pada Mei 2025 tercatat 1,9 persen.", "Inflasi pada Mei 2024 tercatat 2,8 persen <b>tajam</b>."]
    page = series_page(points_of(tmp_path, *texts), known_indicators(), lang="en")
    assert page.count("<circle") == 2 and "default-src &#x27;none&#x27;" in page
    assert html.escape("<b>tajam</b>") in page and "<b>tajam" not in page
    assert "No value of an indicator" in series_page([], known_indicators(), lang="en")
    with pytest.raises(ValueError, match="lang must be"):
        series_page([], known_indicators(), lang="fr")


def test_a_point_stands_at_its_period_and_else_at_its_article(tmp_path: Path) -> None:
    dated, undated = points_of(tmp_path, "Inflasi pada Mei 2025 tercatat 1,9 persen.", "Inflasi tercatat 2 persen.")
    assert (str(day_of(dated)), str(day_of(undated))) == ("2025-05-01", "2025-06-04")


def test_the_command_writes_tables_and_the_page(tmp_path: Path) -> None:
    points_of(tmp_path, "Inflasi pada Mei 2025 tercatat 1,9 persen.")
    out = tmp_path / "out"
    answer = call("series", str(out), "--format", "parquet")
    assert answer.code == 0, answer.err
    assert "1 value of 1 indicator" in answer.err and (out / "series.html").exists()
    for name, columns in SERIES_COLUMNS.items():
        assert pq.read_schema(out / f"{name}.parquet").names == [column.name for column in columns]
    (row,) = pq.read_table(out / "series_points.parquet").to_pylist()
    assert (row["indicator_id"], row["value_text"], row["period"]) == ("inflasi", "1.9", "2025-05")
    assert call("series", str(out), "--indicators", str(tmp_path / "none.toml")).code == 2


def test_no_points_make_empty_tables() -> None:
    tables = series_tables([], known_indicators())
    assert {name: table.num_rows for name, table in tables.items()} == {"indicators": 0, "series_points": 0}


def test_the_page_shows_copies_once(tmp_path: Path) -> None:
    (point,) = points_of(tmp_path, "Inflasi pada Mei 2025 tercatat 1,9 persen.")
    copy = point._replace(article_id="a2", original="a1")
    assert series_page([point, copy], known_indicators()) == series_page([point], known_indicators())
