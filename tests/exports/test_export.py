"""Exports hold what the tables hold; where the tool itself is installed, it says so too."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing

import pytest

from beritaextract.errors import SourceError
from beritaextract.exports import TARGETS, export
from beritaextract.exports.described import described_tables
from tests.exports.conftest import loaded, make_run


def test_every_column_has_a_meaning_and_every_link_an_end():
    tables = described_tables()
    for table in tables.values():
        assert all(meaning for _, meaning in table.columns.values()), table.name
        assert set(table.key) <= set(table.columns)
        for link in table.links:
            assert set(link.columns) <= set(table.columns)
            assert set(link.there) <= set(tables[link.table].columns)
    links = {(table.name, link.columns[-1], link.table) for table in tables.values() for link in table.links}
    assert ("claims", "speaker_id", "speakers") in links
    assert ("articles", "duplicate_of", "articles") in links
    assert ("people_speakers", "speaker_id", "speakers") in links
    assert ("people_posts", "person_id", "people") in links


def test_datasette_metadata_speaks_of_the_columns_that_are_there(run, tmp_path):
    (file,) = export(run, "datasette", tmp_path).files
    database = loaded(file)["databases"]["tables"]
    with closing(sqlite3.connect(run / "tables.sqlite")) as base:
        for name, table in database["tables"].items():
            there = {row[1] for row in base.execute(f'PRAGMA table_info("{name}")')}
            assert set(table["columns"]) == there == set(table["sortable_columns"])
            assert set(table["facets"]) <= there
        for query in database["queries"].values():
            base.execute(query["sql"], {"word": "beras"} if ":word" in query["sql"] else {}).fetchall()
        (row,) = base.execute(database["queries"]["about"]["sql"], {"word": "beras"}).fetchall()
    assert "naik 5 persen" in row[3]


def test_a_data_package_describes_each_file(run, tmp_path):
    (file,) = export(run, "frictionless", tmp_path).files
    resources = {resource["name"]: resource for resource in loaded(file)["resources"]}
    assert {"articles", "claims", "people", "organisation_speakers"} <= set(resources)
    for resource in resources.values():
        with (tmp_path / resource["path"]).open(encoding="utf-8", newline="") as lines:
            assert next(csv.reader(lines)) == [field["name"] for field in resource["schema"]["fields"]]
        for key in resource["schema"].get("foreignKeys", ()):
            target = key["reference"]["resource"] or resource["name"]
            assert set(key["reference"]["fields"]) <= {f["name"] for f in resources[target]["schema"]["fields"]}


def test_a_data_package_of_jsonl_leaves_empty_tables_out(tmp_path):
    folder = make_run(tmp_path / "out", ("jsonl",), people=False)
    exported = export(folder, "frictionless")
    names = {resource["name"] for resource in loaded(exported.files[0])["resources"]}
    assert "claims" in names
    assert "errors" not in names
    assert "errors" in exported.notes[0]


def test_excel_csv_is_described_as_such(tmp_path):
    export(folder := make_run(tmp_path / "out", ("csv-excel",), people=False), "frictionless")
    resource = next(r for r in loaded(folder / "datapackage.json")["resources"] if r["name"] == "figures")
    assert resource["dialect"] == {"delimiter": ";"}
    assert next(f for f in resource["schema"]["fields"] if f["name"] == "value")["decimalChar"] == ","


def test_frictionless_finds_the_package_valid(run, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    for folder in (tmp_path, make_run(tmp_path / "excel", ("csv-excel",), people=False)):
        source = run if folder == tmp_path else folder
        (file,) = export(source, "frictionless", folder).files
        report = frictionless.validate(str(file))
        assert report.valid, report.flatten(["name", "type", "note"])


def test_follow_the_money_entities_are_valid_and_hang_together(run, tmp_path):
    model = pytest.importorskip("followthemoney").model
    (file,) = export(run, "ftm", tmp_path).files
    entities = [model.get_proxy(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]
    by_id = {entity.id: entity for entity in entities}
    assert len(by_id) == len(entities)
    for entity in entities:
        entity.schema.validate(entity.to_dict())
        for _, target in entity.edgepairs() if entity.schema.edge else ():
            assert target in by_id
    (tono,) = (entity for entity in entities if entity.caption == "Tono Sudiro")
    (post,) = (
        by_id[e.first("post")] for e in entities if e.schema.name == "Occupancy" and e.first("holder") == tono.id
    )
    assert (post.caption, post.countries) == ("Bupati, Sidoarjo", ["id"])
    heard = {e.first("document") for e in entities if e.schema.name == "Documentation" and e.first("entity") == tono.id}
    assert {by_id[article].caption for article in heard} == {"Judul a1", "Judul a2"}
    (director,) = (e for e in entities if e.schema.name == "Position" and "Bank Indonesia" in e.caption)
    assert by_id[director.first("organization")].caption == "Bank Indonesia"


@pytest.mark.parametrize("target", TARGETS)
def test_a_folder_without_the_tables_says_how_to_make_them(target, command, tmp_path):
    if target == "ftm":
        pytest.importorskip("followthemoney")
    code, said = command(tmp_path, "--to", target)
    assert code == 2
    assert "beritaextract" in said.split(";", 1)[1]


def test_the_command(run, command, tmp_path):
    assert command(run, "--to", "excel")[0] == 2
    assert command(tmp_path / "nowhere", "--to", "datasette")[0] == 2
    code, said = command(run, "--to", "datasette", "-o", tmp_path / "new")
    assert (code, (tmp_path / "new" / "metadata.json").is_file()) == (0, True)
    assert "datasette " in said


def test_half_written_tables_are_refused(command, tmp_path):
    folder = make_run(tmp_path / "out", ("csv", "sqlite"), people=False)
    (folder / "run.json").write_text('{"state": "writing"}')
    for target in ("datasette", "frictionless"):
        code, said = command(folder, "--to", target)
        assert code == 3
        assert "being written" in said


def test_tables_of_an_earlier_run_are_left_out_and_told(tmp_path):
    folder = make_run(tmp_path / "out", ("csv",), people=True)
    (folder / "run.json").write_text('{"state": "whole", "tables_id": "now"}')
    said = json.loads((folder / "people.json").read_text())
    (folder / "people.json").write_text(json.dumps({**said, "tables_id": "then"}))
    exported = export(folder, "frictionless", tmp_path / "package")
    assert "people" not in {resource["name"] for resource in loaded(exported.files[0])["resources"]}
    assert any("earlier run" in note and "people" in note for note in exported.notes)


def test_nothing_written_leaves_no_folder(tmp_path):
    with pytest.raises(SourceError):
        export(tmp_path, "frictionless", tmp_path / "new")
    assert not (tmp_path / "new").exists()
