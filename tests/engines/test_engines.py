"""Sequential, processes, Spark and Ray give equal tables."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from beritaextract import Extractor
from beritaextract.engines import OUTPUT_SCHEMA, extract_batches
from beritaextract.tables import flat_tables, to_arrow
from tests.batch.helpers import corpus, go, rows, text

COUNT = 30


@pytest.fixture(scope="module")
def articles() -> pa.Table:
    return pa.table(
        {
            "id": [f"a{number:02}" for number in range(COUNT)] + ["kosong", "rusak", None],
            "text": [text(number) for number in range(COUNT)] + [" ", None, text(7)],
            "title": [f"Judul {number}" for number in range(COUNT)] + [None, None, None],
            "published": ["17/11/2022"] * COUNT + ["kemarin", None, "2022-11-17"],
            "other": [1] * (COUNT + 3),
        }
    )


@pytest.fixture(scope="module")
def sequential(articles: pa.Table) -> pa.Table:
    return pa.Table.from_batches(extract_batches(articles.to_batches()), schema=OUTPUT_SCHEMA)


def ordered(table: pa.Table) -> pa.Table:
    return table.cast(OUTPUT_SCHEMA).sort_by("article_id").combine_chunks()


def test_one_row_in_and_one_row_out(articles: pa.Table, sequential: pa.Table) -> None:
    ids = sequential.column("article_id").to_pylist()
    assert ids[:-1] == articles.column("id").to_pylist()[:-1]
    assert ids[-1].startswith("row@")
    assert sequential.column("status").to_pylist() == ["ok"] * COUNT + ["error", "error", "ok"]
    assert "must hold the text" in sequential.column("error")[COUNT].as_py()
    kinds = [(row["article_id"], row["kind"]) for row in flat_tables(sequential)["errors"].to_pylist()]
    assert kinds == [("kosong", "published"), ("kosong", "no-body"), ("rusak", "no-body")]


def test_records_are_those_of_extract(sequential: pa.Table) -> None:
    extractor = Extractor()
    made = [
        extractor.extract(text(number), id=f"a{number:02}", title=f"Judul {number}", published="2022-11-17")
        for number in range(COUNT)
    ]
    expected = to_arrow(made)
    found = flat_tables(sequential.slice(0, COUNT))
    assert expected["figures"].num_rows >= COUNT
    for name in set(expected) - {"articles"}:
        assert found[name].equals(expected[name])


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_the_size_of_batches_does_not_count(articles: pa.Table, sequential: pa.Table, size: int) -> None:
    batches = articles.combine_chunks().to_batches(max_chunksize=size)
    assert pa.Table.from_batches(extract_batches(batches)).combine_chunks().equals(sequential.combine_chunks())


def test_processes_give_the_same(tmp_path: Path) -> None:
    go(corpus(tmp_path / "in", COUNT), tmp_path / "out", workers=2)
    table = pa.table({"id": [f"a{n}" for n in range(COUNT)], "text": [text(n) for n in range(COUNT)]})
    found = flat_tables(pa.Table.from_batches(extract_batches(table.to_batches())))
    claims = [(row["article_id"], row["id"], row["text"]) for row in found["claims"].to_pylist()]
    assert claims == [(row["article_id"], row["id"], row["text"]) for row in rows(tmp_path / "out", "claims")]


def test_a_batch_without_text() -> None:
    with pytest.raises(ValueError, match="needs the column 'text'; it has isi"):
        list(extract_batches([pa.record_batch({"isi": ["x"]})]))


@pytest.mark.filterwarnings("ignore")  # those of Spark and of Java
def test_spark(articles: pa.Table, sequential: pa.Table, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark", reason="the extra spark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17, which is not installed")
    from pyspark.sql import SparkSession

    from beritaextract.engines.spark import extract_spark, spark_table

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    named = articles.slice(0, COUNT + 2)
    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2", "spark.log.level": "ERROR"}
    builder = SparkSession.builder.master("local[2]")
    for key, value in settings.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    try:
        frame = session.createDataFrame(named.to_pylist()).repartition(3)
        extracted = extract_spark(frame)
        found = pa.Table.from_batches(
            pa.Table.from_pylist([row.asDict(True) for row in extracted.collect()], OUTPUT_SCHEMA).to_batches()
        )
        assert ordered(found).equals(ordered(sequential.slice(0, COUNT + 2)))
        assert spark_table(extracted, "figures").count() == flat_tables(sequential.slice(0, COUNT))["figures"].num_rows
        with pytest.raises(ValueError, match="needs the column 'text'"):
            extract_spark(frame.select("id"))
    finally:
        session.stop()


@pytest.mark.filterwarnings("ignore")  # those of Ray
def test_ray(articles: pa.Table, sequential: pa.Table) -> None:
    ray = pytest.importorskip("ray", reason="the extra ray is not installed")
    from beritaextract.engines.ray import extract_ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    try:
        extracted = extract_ray(ray.data.from_arrow(articles.slice(0, COUNT + 2)), workers=2, batch_size=10)
        found = pa.concat_tables(ray.get(extracted.to_arrow_refs()))
        assert ordered(found).equals(ordered(sequential.slice(0, COUNT + 2)))
    finally:
        ray.shutdown()
