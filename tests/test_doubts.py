"""A warning says what is doubtful, and which records it is about."""

from __future__ import annotations

import pytest

from beritaextract import extract

CASES = [
    ("Utangnya 5 juta.", "number", ("f1",)),
    ("Rapat digelar pada Senin (31/2/2022).", "date", ("d1",)),
    ("“Harga beras naik, kata Budi.", "quotation", ("c1",)),
]


@pytest.mark.parametrize(("text", "kind", "ids"), CASES)
def test_a_warning_names_its_records(text: str, kind: str, ids: tuple[str, ...]) -> None:
    assert [(doubt.kind, doubt.ids) for doubt in extract(text).warnings] == [(kind, ids)]


def test_a_doubt_about_the_whole_text_names_none() -> None:
    text = "bupati sidoarjo mengatakan harga beras naik lima persen sejak awal bulan di pasar kabupaten " * 12
    kinds = {doubt.kind: doubt.ids for doubt in extract(text).warnings}
    assert kinds.get("text") == ()
