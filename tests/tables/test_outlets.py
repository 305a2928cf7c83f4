"""One name for each outlet, whatever part of its address an article has."""

from __future__ import annotations

import pytest

from beritaextract.tables.outlets import outlet_name


@pytest.mark.parametrize(
    ("said", "url", "dateline", "expected"),
    [
        (None, "https://regional.kompas.com/read/1", None, "Kompas"),
        (None, "https://www.kompas.id/baca/1", None, "Kompas"),
        (None, "https://finance.detik.com/x?y=1", "ANTARA", "Detik"),
        ("Antara News", "https://contoh.id/1", None, "Antara"),
        ("Koran Warga", None, None, "Koran Warga"),
        (None, "https://medialokal.contoh.co.id:8080/a", None, "contoh.co.id"),
        (None, "https://a.b.contoh.id/a", None, "contoh.id"),
        (None, "https://contoh.id", None, "contoh.id"),
        (None, "bukan alamat", "ANTARA", "Antara"),
        (None, None, None, None),
        (" ", "", "", None),
    ],
)
def test_names(said: str | None, url: str | None, dateline: str | None, expected: str | None) -> None:
    assert outlet_name(said, url, dateline) == expected
