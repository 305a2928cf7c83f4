"""`quotes` and `numbers`: one row for each claim and figure, with all that a reader needs."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pytest

from beritaextract import extract
from beritaextract.config import Config
from beritaextract.extractor import Extractor
from beritaextract.records import Extraction
from beritaextract.tables import flat_tables, to_arrow
from beritaextract.tables.extracting import extracted
from beritaextract.tables.nested import nested_batch
from beritaextract.tables.outcome import Outcome
from beritaextract.tables.sheets import outlet_of, with_duplicates
from tests.tables.helpers import TEXT, extraction

ARTICLE = (
    "Hujan turun sejak pagi. “Kami menyiapkan 40 perahu karet. Stok beras 12 ton,” kata Wali Kota Bandung Rudi "
    "Hartono, Kamis (17/11/2022).\nBanjir merendam 300 rumah."
)


@pytest.fixture(scope="module")
def tables() -> dict[str, list[dict[str, object]]]:
    known = Outcome(
        "ok", "a1", "a.jsonl", "line 1", "https://news.detik.com/x", "Banjir Bandung", "2022-11-18", outlet=None
    )
    outcome = extracted(Extractor(Config(entities="fast")), known, ARTICLE)
    return {name: table.to_pylist() for name, table in flat_tables(nested_batch([outcome])).items()}


def test_a_quote_needs_no_join(tables: dict[str, list[dict[str, object]]]) -> None:
    (quote,) = tables["quotes"]
    (claim,) = tables["claims"]
    assert (quote["article_id"], quote["published"], quote["outlet"], quote["title"]) == (
        "a1",
        "2022-11-18",
        "Detik",
        "Banjir Bandung",
    )
    assert (quote["speaker"], quote["role"], quote["affiliation"]) == ("Rudi Hartono", "Wali Kota", "Bandung")
    assert (quote["kind"], quote["cue"], quote["act"], quote["claim_id"]) == ("direct", "kata", "say", claim["id"])
    assert ARTICLE[quote["text_start"] : quote["text_end"]] == quote["text"] == claim["text"]  # type: ignore[misc]


def test_the_sentence_holds_the_words(tables: dict[str, list[dict[str, object]]]) -> None:
    (quote,) = tables["quotes"]
    assert str(quote["sentence"]).startswith("“Kami menyiapkan 40 perahu karet. Stok beras")
    assert str(quote["sentence"]).endswith("Kamis (17/11/2022).")
    assert [number["sentence"] for number in tables["numbers"]][-1] == "Banjir merendam 300 rumah."
    assert all(str(number["text"]) in str(number["sentence"]) for number in tables["numbers"])


def test_a_number_says_who_stated_it(tables: dict[str, list[dict[str, object]]]) -> None:
    rows = {number["text"]: (number["value"], number["unit"], number["speaker"]) for number in tables["numbers"]}
    assert rows["12 ton"] == (Decimal(12), "t", "Rudi Hartono")
    assert [row[2] for text, row in rows.items() if str(text).startswith("300")] == [None]
    assert [number["figure_id"] for number in tables["numbers"]] == [figure["id"] for figure in tables["figures"]]


@pytest.mark.parametrize(
    ("outlet", "url", "expected"),
    [
        ("Kabar Contoh", "https://detik.com/x", "Kabar Contoh"),
        ("detik.com", None, "Detik"),
        (None, "https://www.contoh.id/berita", "contoh.id"),
        (None, "https://surabaya.kompas.com/read", "Kompas"),
        (None, None, None),
    ],
)
def test_outlets(outlet: str | None, url: str | None, expected: str | None) -> None:
    assert outlet_of(Outcome("ok", "a", url=url, outlet=outlet)) == expected


def test_copies_are_marked_in_the_sheets_too() -> None:
    tables = to_arrow([extraction("a1"), extraction("a2")])
    articles = tables["articles"]
    marks = pa.array([None, "a1"], pa.string())
    at = articles.schema.get_field_index("duplicate_of")
    marked = with_duplicates({**tables, "articles": articles.set_column(at, articles.schema.field(at), marks)})
    for name in ("quotes", "numbers"):
        assert marked[name].column("duplicate_of").to_pylist() == [None, "a1"]
        assert marked[name].schema == tables[name].schema


def test_from_one_extraction() -> None:
    found = extract(ARTICLE, title="Banjir")
    (quote,) = found.quotes(ARTICLE)
    assert (quote["speaker"], quote["title"], quote["sentence"] is not None) == ("Rudi Hartono", "Banjir", True)
    assert found.quotes()[0]["sentence"] is None
    assert [number["value_text"] for number in found.numbers()] == ["40", "12", "300"]
    assert Extraction().quotes() == Extraction().numbers() == []


def test_one_table_by_name() -> None:
    pytest.importorskip("pandas", reason="the extra pandas is not installed")
    from beritaextract.tables import to_pandas

    frame = to_pandas([extraction()], "quotes", texts=[TEXT])
    assert list(frame["speaker"]) == ["Ani"]
    assert list(frame["sentence"]) == ['"Naik 5 persen," kata Menteri Ani.']
    with pytest.raises(ValueError, match="no table 'kutipan'; the tables are articles, quotes"):
        to_pandas([extraction()], "kutipan")
    with pytest.raises(ValueError, match="1 extractions and 0 texts"):
        to_arrow([extraction()], texts=[])
