"""Files as scraped give the rows of `beritaextract run`, whichever engine reads them."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from beritaextract import Config
from beritaextract.engines import OUTPUT_SCHEMA, extract_batches
from beritaextract.sources import ReadOptions
from beritaextract.tables import flat_tables
from beritaextract.tables.schema import SCHEMAS
from tests.batch.helpers import go, text
from tests.engines.scraped import MARKED_UP, ODD, RECORDS, write
from tests.quick_workers import forked

MAX_CHARS = 1000
CONFIG = Config(max_chars=MAX_CHARS)
# What a file has and a row has not: where it lies, and so the name in an id that is made.
OF_FILES = {"source", "place"}
# What needs the whole corpus.
OF_COPIES = {"duplicate_of", "duplicate_kind", "similarity"}
Row = dict[str, Any]
OF_RUNS = {"article_id", "duplicate_of"}


def arrow() -> pa.Table:
    names = ("id", "text", "title", "published", "url")
    return pa.table({name: pa.array([record.get(name) for record in RECORDS], pa.string()) for name in names})


def sequential(table: pa.Table, **options: Any) -> pa.Table:
    return pa.Table.from_batches(extract_batches(table.to_batches(), **options), schema=OUTPUT_SCHEMA)


def comparable(found: list[Row]) -> list[Row]:
    """Rows without what only files have, in an order of their own."""
    cleaned = [
        {name: value for name, value in row.items() if name not in OF_FILES | OF_COPIES}
        | {"article_id": str(row["article_id"]).replace("berita.jsonl@", "row@")}
        for row in found
    ]
    return sorted(cleaned, key=repr)


@pytest.fixture(scope="module")
def of_run(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Row]]:
    """The tables of a run over the records, without the rows that hold no text, which a run has no article for."""
    folder = tmp_path_factory.mktemp("scraped")
    with forked():
        go(write(folder / "in"), folder / "out", max_chars=MAX_CHARS, formats=("parquet",))
    import pyarrow.parquet as pq

    return {name: pq.read_table(folder / "out" / f"{name}.parquet").to_pylist() for name in SCHEMAS}


def same_as_run(found: dict[str, list[Row]], of_run: dict[str, list[Row]]) -> None:
    without_text = {row["article_id"] for row in found["errors"] if row["kind"] == "empty"}
    assert len(without_text) == 3
    for name in SCHEMAS:
        if name == "errors":
            continue
        kept = [row for row in found[name] if row["article_id"] not in without_text]
        assert comparable(kept) == comparable(of_run[name]) or name == "articles", name
    articles = [row for row in found["articles"] if row["article_id"] not in without_text]
    unknown = {"duplicate_of", "duplicate_kind", "similarity", "error"}
    strip = lambda group: [{k: v for k, v in row.items() if k not in unknown} for row in group]  # noqa: E731
    assert comparable(strip(articles)) == comparable(strip(of_run["articles"]))
    kinds = sorted(row["kind"] for row in found["errors"])
    assert kinds == sorted(row["kind"] for row in of_run["errors"])
    ids = [row["article_id"] for row in found["articles"]]
    assert None not in ids and len(ids) == len(set(ids)) == len(RECORDS)


def test_one_row_in_and_one_row_out() -> None:
    found = sequential(arrow())
    assert found.num_rows == len(RECORDS)
    ids = found.column("article_id").to_pylist()
    assert ids[:4] == ["a", "a", "a#2", "https://contoh.id/4"]
    assert all(id_.startswith("row@") for id_ in ids[4:6]) and None not in ids
    status = found.column("status").to_pylist()
    assert [n for n, said in enumerate(status) if said == "error"] == [8, 9, 10]


def test_the_records_of_run(of_run: dict[str, list[Row]]) -> None:
    """All but ids and copies: a function of one row cannot know what stands in another."""
    found = {name: table.to_pylist() for name, table in flat_tables(sequential(arrow(), config=CONFIG)).items()}
    for name in set(SCHEMAS) - {"articles", "errors"}:
        strip = lambda group: sorted(repr({k: v for k, v in row.items() if k not in OF_RUNS}) for row in group)  # noqa: E731
        assert strip(found[name]) == strip(of_run[name]), name
    assert found["claims"] and any("20 ton" in row["text"] for row in found["claims"])


def test_offsets_count_in_the_text_that_is_kept() -> None:
    found = sequential(pa.table({"text": [MARKED_UP]}), keep_text=True)
    kept = found.column("text")[0].as_py()
    assert "<p>" not in kept
    for row in flat_tables(found)["figures"].to_pylist():
        assert kept[row["text_start"] : row["text_end"]] == row["text"]


@pytest.mark.parametrize("name", ODD)
def test_a_value_of_another_type_costs_nothing(name: str) -> None:
    found = sequential(pa.table({"text": [text(1)], name: [ODD[name]]}))
    assert found.column("status").to_pylist() == ["ok"]
    column = {"id": "article_id"}.get(name, name)
    assert found.column(column)[0].as_py() == ("2022-11-17" if name == "published" else str(ODD[name]))


def test_cells_that_arrow_cannot_turn_into_values_cost_nothing_else() -> None:
    days = pa.array([10**17, 0], pa.int64()).cast(pa.timestamp("us"))
    zone = pa.array([0, 1], pa.int64()).cast(pa.timestamp("s", tz="Bulan/Kawah"))
    found = sequential(pa.table({"text": [text(1), text(2)], "published": days, "url": zone}))
    assert found.column("status").to_pylist() == ["ok", "ok"]
    notes = [row for row in flat_tables(found)["errors"].to_pylist() if row["kind"] == "cell"]
    assert len(notes) >= 2 and not any(row["lost"] for row in notes)


def test_columns_that_run_knows_and_columns_that_are_named() -> None:
    table = pa.table({"isi": [text(1)], "judul": ["Judul"], "tgl": [datetime.date(2022, 11, 17)], "lain": [text(2)]})
    row = sequential(table).to_pylist()[0]
    assert (row["title"], row["published"], row["characters"]) == ("Judul", "2022-11-17", len(text(1)))
    named = sequential(table, read=ReadOptions(fields={"text": "lain"})).to_pylist()[0]
    assert named["characters"] == len(text(2))
    with pytest.raises(ValueError, match="needs the column 'text'; it has kosong"):
        list(extract_batches([pa.RecordBatch.from_pylist([{"kosong": "x"}])]))


def test_messages_name_settings_of_python() -> None:
    found = sequential(arrow(), config=CONFIG)
    messages = [row["message"] for row in flat_tables(found)["errors"].to_pylist()]
    assert any("config=Config(max_chars=...)" in message for message in messages)
    assert not any("--" in message for message in messages)


@pytest.mark.parametrize("size", [1, 7])
def test_the_size_of_batches_does_not_count(size: int) -> None:
    whole = sequential(arrow())
    batches = arrow().combine_chunks().to_batches(max_chunksize=size)
    assert pa.Table.from_batches(extract_batches(batches)).combine_chunks().equals(whole.combine_chunks())


@pytest.mark.filterwarnings("ignore")  # those of Spark and of Java
def test_spark(session: Any, tmp_path: Path, of_run: dict[str, list[Row]]) -> None:
    from beritaextract.engines.spark import extract_spark, spark_table, spark_tables

    frame = session.read.json(str(write(tmp_path)))
    extracted = extract_spark(frame, config=CONFIG)
    tables = spark_tables(extracted)
    found = {name: [row.asDict(True) for row in table.collect()] for name, table in tables.items()}
    assert {name: table.columns for name, table in tables.items()} == {name: s.names for name, s in SCHEMAS.items()}
    same_as_run(found, of_run)
    assert extracted.storageLevel.useMemory  # extracted once, not for each table
    extracted.unpersist()
    with pytest.raises(ValueError, match="the tables are: articles, quotes, numbers, speakers"):
        spark_table(extracted, "kutipan")
    with pytest.raises(ValueError, match="needs the column 'text'"):
        extract_spark(frame.select("id"))


@pytest.mark.filterwarnings("ignore")  # those of Ray
@pytest.mark.parametrize("workers", [None, 2])
def test_ray(ray: Any, tmp_path: Path, of_run: dict[str, list[Row]], workers: int | None) -> None:
    """From files, on a cluster that the workers alone would fill."""
    from beritaextract.engines.ray import extract_ray

    extracted = extract_ray(ray.data.read_json(str(write(tmp_path))), config=CONFIG, workers=workers)
    table = pa.concat_tables(ray.get(extracted.to_arrow_refs())).cast(OUTPUT_SCHEMA)
    same_as_run({name: part.to_pylist() for name, part in flat_tables(table).items()}, of_run)


@pytest.mark.filterwarnings("ignore")  # those of Ray
def test_ray_as_a_stream(ray: Any, tmp_path: Path) -> None:
    from beritaextract.engines.ray import extract_ray

    extracted = extract_ray(ray.data.read_json(str(write(tmp_path))), workers=2, batch_size=2, unique_ids=False)
    assert extracted.count() == len(RECORDS)
