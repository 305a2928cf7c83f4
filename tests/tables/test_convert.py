from __future__ import annotations

import pytest

from beritaextract.records import Doubt, Extraction
from beritaextract.tables import SCHEMAS, to_arrow, to_pandas, to_polars
from tests.tables.helpers import TEXT, extraction


def test_tables_have_the_pinned_schemas_also_when_empty() -> None:
    for tables in (to_arrow([extraction()]), to_arrow([])):
        assert {name: table.schema for name, table in tables.items()} == SCHEMAS


def test_rows() -> None:
    tables = {name: table.to_pylist() for name, table in to_arrow([extraction("a1"), extraction("a2")]).items()}
    assert [row["article_id"] for row in tables["claims"]] == ["a1", "a2"]
    (article, _) = tables["articles"]
    assert (article["dateline_place"], article["n_claims"], article["published"]) == ("JAKARTA", 1, "2022-11-17")
    claim = tables["claims"][0]
    assert (claim["speaker_text"], claim["cue"], claim["cue_start"], claim["figure_ids"]) == (
        "Menteri Ani",
        "kata",
        27,
        ["f1"],
    )
    assert TEXT[claim["text_start"] : claim["text_end"]] == claim["text"]
    assert tables["speakers"][0]["aliases"] == ["Bu Ani"]
    assert tables["mentions"][0]["speaker_id"] == "s1"
    assert tables["findings"][0]["expected_text"] == "1.50"


def test_extractions_without_id_are_numbered() -> None:
    assert to_arrow([extraction(None), extraction(None)])["articles"].column("article_id").to_pylist() == ["1", "2"]


def test_lone_surrogates_become_replacement_characters_of_the_same_length() -> None:
    doubt = Doubt(start=0, end=3, text="a\ud800b", message="aneh")
    (row,) = to_arrow([Extraction(id="x", warnings=(doubt,))])["warnings"].to_pylist()
    assert row["text"] == "a\ufffdb"


def test_wrong_arguments() -> None:
    with pytest.raises(TypeError, match="Extraction objects, not str"):
        to_arrow(["x"])  # type: ignore[list-item]
    with pytest.raises(ValueError, match="two extractions have the id 'a1'"):
        to_arrow([extraction("a1"), extraction("a1")])


def test_pandas() -> None:
    pytest.importorskip("pandas", reason="the extra pandas is not installed")
    frame = to_pandas([extraction()])["figures"]
    assert list(frame.columns) == SCHEMAS["figures"].names
    assert str(frame["value"][0]) == "5.000000000"


def test_polars() -> None:
    pytest.importorskip("polars", reason="the extra polars is not installed")
    frame = to_polars([extraction()])["figures"]
    assert frame.columns == SCHEMAS["figures"].names
    assert str(frame["value"][0]) == "5.000000000"
