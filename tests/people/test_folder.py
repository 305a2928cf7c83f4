"""People out of the tables of a run and into tables beside them, through every format; hostile names stay text."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from beritaextract import extract
from beritaextract.errors import SourceError
from beritaextract.people import people_in_extractions, people_in_folder, people_tables, write_people
from beritaextract.people.tables import PEOPLE_COLUMNS
from beritaextract.tables.columns import schema_of
from tests.batch.helpers import go
from tests.cli.helpers import call

pytestmark = pytest.mark.usefixtures("quick_workers")

ARTICLES = {
    "a": ("2020-03-02", "“Harga beras naik,” kata Kapolres Kediri Tono Sudiro."),
    "b": ("2023-03-02", "“Harga beras turun,” kata Bupati Sidoarjo Tono Sudiro. “Stok aman,” kata Tono."),
    "c": ("2023-04-02", "“Panen raya mulai pekan ini,” kata Bupati Sidoarjo Tono Sudiro, Senin."),
    "d": ("2023-04-03", "“Kami menunggu,” kata pedagang Rina Sudiro."),
    "e": ("2023-04-04", "“Panen raya mulai pekan ini,” kata Bupati Sidoarjo Tono Sudiro, Senin."),
}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    lines = [json.dumps({"id": id_, "text": text, "published": day}) for id_, (day, text) in ARTICLES.items()]
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.jsonl").write_text("\n".join(lines))
    go(source, tmp_path / "out", formats=("jsonl", "csv", "parquet", "sqlite"))
    return tmp_path / "out"


def keep_only(out: Path, format_: str) -> None:
    for path in out.iterdir():
        if path.is_file() and path.suffix != f".{format_}":
            path.unlink()


def test_every_format_of_tables_gives_the_same_people(out: Path) -> None:
    everything = people_in_folder(out)
    assert [person.name for person in everything] == ["Tono Sudiro", "Rina Sudiro"]
    for format_ in ("csv", "jsonl", "sqlite"):
        kept = out.parent / format_
        kept.mkdir()
        for path in out.iterdir():
            if path.is_file() and path.suffix == f".{format_}":
                (kept / path.name).write_bytes(path.read_bytes())
        assert people_in_folder(kept) == everything


def test_copies_count_only_when_asked(out: Path) -> None:
    assert [person.articles for person in people_in_folder(out)] == [3, 1]
    assert [person.articles for person in people_in_folder(out, with_duplicates=True)] == [4, 1]


def test_extractions_give_the_same_people(out: Path) -> None:
    found = [extract(text, id=id_, published=day) for id_, (day, text) in ARTICLES.items()]
    assert people_in_extractions(found) == people_in_folder(out, with_duplicates=True)
    with pytest.raises(ValueError, match="two extractions have the id 'a'"):
        people_in_extractions([found[0], found[0]])
    with pytest.raises(TypeError, match="not str"):
        people_in_extractions(["a"])  # type: ignore[list-item]


def test_tables_join_the_run(out: Path) -> None:
    files = write_people(people_in_folder(out), out, ("jsonl", "csv", "parquet"))
    assert sorted(path.name for path in files) == sorted(
        f"{name}.{format_}" for name in PEOPLE_COLUMNS for format_ in ("jsonl", "csv", "parquet")
    )
    speakers = {(row["article_id"], row["id"]) for row in pq.read_table(out / "speakers.parquet").to_pylist()}
    rows = pq.read_table(out / "people_speakers.parquet").to_pylist()
    assert rows and {(row["article_id"], row["speaker_id"]) for row in rows} <= speakers
    assert [json.loads(line) for line in (out / "people_speakers.jsonl").read_text().splitlines()] == rows
    people = pq.read_table(out / "people.parquet")
    assert people.schema == schema_of(PEOPLE_COLUMNS["people"])
    assert people.to_pylist()[0]["posts"] == ["Kapolres, Kediri", "Bupati, Sidoarjo"]
    assert not list(out.glob(".people-*"))


def test_every_column_is_once_and_has_a_meaning() -> None:
    for columns in PEOPLE_COLUMNS.values():
        assert len({column.name for column in columns}) == len(columns) and all(column.meaning for column in columns)


def test_no_people_are_empty_tables() -> None:
    tables = people_tables([])
    assert {name: table.num_rows for name, table in tables.items()} == dict.fromkeys(PEOPLE_COLUMNS, 0)
    assert all(tables[name].schema == schema_of(columns) for name, columns in PEOPLE_COLUMNS.items())


def test_command(out: Path) -> None:
    answer = call("people", out, "--format", "jsonl", "--top", "1")
    assert answer.code == 0
    assert "Tono Sudiro" in answer.out and "Rina" not in answer.out
    assert answer.err.startswith("2 people out of 4 speakers; the first 1 are shown\nwrote ")
    assert call("people", out).out == call("people", out).out


def test_one_person_with_the_reasons(out: Path) -> None:
    named = call("people", out, "--format", "jsonl", "--name", "sudiro TONO")
    assert named.code == 0 and "Tono Sudiro" in named.out and "Rina" not in named.out
    (person,) = [person for person in people_in_folder(out) if person.name == "Tono Sudiro"]
    assert all(member.reason.split()[0] in named.out for member in person.members)
    member = person.members[-1]
    by_speaker = call("people", out, "--format", "jsonl", "--speaker", f"{member.article_id}/{member.speaker_id}")
    assert by_speaker.out == named.out
    assert call("people", out, "--format", "jsonl", "--name", "Siapa").code == 1
    nobody = call("people", out, "--format", "jsonl", "--speaker", "x")
    assert nobody.code == 1 and "write it as ARTICLE/SPEAKER" in nobody.err


@pytest.mark.parametrize(
    ("arguments", "code", "advice"),
    [
        (["{out}", "--format", "xlsx"], 2, "known are jsonl, csv, parquet"),
        (["{out}/none"], 2, "make them with: beritaextract run"),
    ],
)
def test_called_wrongly(out: Path, arguments: list[str], code: int, advice: str) -> None:
    answer = call("people", *(argument.format(out=out) for argument in arguments))
    assert (answer.code, answer.out) == (code, "")
    assert advice in answer.err


def test_damaged_tables_say_what_to_do(out: Path) -> None:
    (out / "speakers.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(SourceError, match="make them anew"):
        people_in_folder(out)
    answer = call("people", out)
    assert (answer.code, answer.out) == (3, "")


def test_hostile_names_are_text_on_the_terminal_and_in_a_spreadsheet(out: Path) -> None:
    keep_only(out, "jsonl")
    path = out / "speakers.jsonl"
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    rows[0]["name"] = '=HYPERLINK("http://x") \x1b[2J[red] \u202e'
    rows[0]["role"] = "@SUM(1)\n+1"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    answer = call("people", out, "--format", "csv,parquet")
    assert answer.code == 0
    assert not {"\x1b", "\u202e"} & set(answer.out) and "[red]" in answer.out
    for name in PEOPLE_COLUMNS:
        with (out / f"{name}.csv").open(newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert cells and not [cell for cell in cells if cell.startswith(("=", "@", "+", "-", "\t", "\r"))]
