"""People, organisations and quotations of a corpus in Spark are those of a run on one machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from beritaextract.corpus.quotations import quotation_tables, quotations_in_folder
from beritaextract.people import heard_in_folder, people_tables, write_people
from tests.batch.helpers import go
from tests.engines.said import ARTICLES, SAID, rows

NAMES = ("articles", "speakers", "claims")


@pytest.mark.filterwarnings("ignore")  # those of Spark and of Java
def test_equal_to_a_run_on_one_machine(session: Any, tmp_path: Path) -> None:
    from beritaextract.corpus.spark import people_spark, quotations_spark

    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for id_, text, (place, tons) in ARTICLES:
        (source / f"{id_}.txt").write_text(text.format(said=SAID.format(place=place, tons=tons)), encoding="utf-8")
    (source / "b1.txt").write_text((source / "a5.txt").read_text(encoding="utf-8"), encoding="utf-8")  # a copy
    go(source, out, formats=("parquet",))
    tables = {name: session.read.parquet(str(out / f"{name}.parquet")) for name in NAMES}

    heard = heard_in_folder(out)
    wanted = people_tables(heard.people, heard.organisations)
    found = people_spark(tables)
    assert wanted["people"].num_rows > 2 and wanted["organisation_speakers"].num_rows > 2
    same_tables(found, wanted)

    without_people = quotation_tables(quotations_in_folder(out))
    assert without_people["quotation_claims"].num_rows > without_people["quotations"].num_rows > 1
    same_tables(quotations_spark(tables), without_people)
    write_people(heard.people, out, organisations=heard.organisations)
    same_tables(quotations_spark(tables, found), quotation_tables(quotations_in_folder(out)))


def same_tables(found: dict[str, Any], wanted: dict[str, pa.Table]) -> None:
    assert found.keys() == wanted.keys()
    for name, frame in found.items():
        table = frame.toArrow()
        assert table.schema.names == wanted[name].schema.names
        assert rows(table) == rows(wanted[name]), name
