"""The same utterance in many articles: which claims come together, where first, and who is said to have said it."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from beritaextract.corpus.quotations import QUOTATION_COLUMNS, Quotation, quotation_tables, quotations_in_folder
from beritaextract.errors import SourceError
from beritaextract.people import people_in_folder, write_people
from tests.cli.helpers import call
from tests.corpus.helpers import Said, write_said

BRIDGE = "Jembatan itu kami bangun kembali dengan dana desa sebelum musim hujan tiba di kecamatan ini"
SHORT = "Kami menunggu hasil pemeriksaan dari polisi"


def found(tmp_path: Path, *said: Said) -> list[Quotation]:
    return quotations_in_folder(write_said(tmp_path / "out", said))


def members(quotation: Quotation) -> set[str]:
    return {occurrence.utterance.article_id for occurrence in quotation.occurrences}


def test_the_longest_form_and_the_first_article(tmp_path: Path) -> None:
    (one,) = found(
        tmp_path,
        Said("b", BRIDGE, day="2024-03-02", outlet="Kenanga"),
        Said("a", BRIDGE.replace("Jembatan itu", "Jembatan"), day="2024-03-01", outlet="Melati"),
        Said("c", "Jembatan itu kami bangun kembali dengan dana desa", day="2024-03-04", outlet="Melati"),
        Said("d", "Pasar itu kami pindahkan ke lapangan yang lebih luas tahun depan", day="2024-03-02"),
    )
    assert (one.text, one.articles, one.forms) == (BRIDGE, 3, 3)
    assert (one.first, one.last, one.first_article, one.first_outlet) == ("2024-03-01", "2024-03-04", "a", "Melati")
    assert one.outlets == ("Melati", "Kenanga")
    assert (one.speaker, one.agreement) == ("Tono Sudiro", "same")


def test_copies_are_listed_and_credited_once(tmp_path: Path) -> None:
    (one,) = found(tmp_path, Said("a", BRIDGE), Said("b", BRIDGE), Said("c", BRIDGE, original="a", outlet="Kenanga"))
    assert (one.articles, one.copies, members(one)) == (2, 1, {"a", "b", "c"})
    assert found(tmp_path / "copies", Said("a", BRIDGE), Said("c", BRIDGE, original="a")) == []


@pytest.mark.parametrize(
    ("first", "second", "agreement"),
    [
        (Said("a", BRIDGE), Said("b", BRIDGE, "Sudiro"), "same"),
        (Said("a", BRIDGE), Said("b", BRIDGE, None), "same"),
        (Said("a", BRIDGE, None), Said("b", BRIDGE, None), "open"),
        (Said("a", BRIDGE), Said("b", BRIDGE, "Rina Wahyuni"), "different"),
        (
            Said("a", BRIDGE, "KPU", kind="organisation"),
            Said("b", BRIDGE, "Komisi Pemilihan Umum", kind="organisation"),
            "same",
        ),
        (
            Said("a", BRIDGE, affiliation="Dinas Pekerjaan Umum Sidoarjo"),
            Said("b", BRIDGE, "Dinas Pekerjaan Umum", kind="organisation"),
            "body",
        ),
    ],
)
def test_whether_articles_agree_on_the_speaker(tmp_path: Path, first: Said, second: Said, agreement: str) -> None:
    (one,) = found(tmp_path, first, second)
    assert one.agreement == agreement


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Said("a", SHORT), Said("b", SHORT, "Rina Wahyuni")),  # what many say
        (Said("a", SHORT), Said("b", SHORT, None)),
        (Said("a", SHORT), Said("b", SHORT, day="2024-06-01")),  # said again at another time
        (Said("a", BRIDGE), Said("b", BRIDGE, "Rina Wahyuni", day="2024-06-01")),
        (Said("a", "Kami menunggu hasil dulu"), Said("b", "Kami menunggu hasil dulu")),  # too short
    ],
)
def test_common_phrases_are_no_quotations(tmp_path: Path, first: Said, second: Said) -> None:
    assert found(tmp_path, first, second) == []


def test_duckdb_gives_the_same_rows(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    said = [
        Said(
            f"a{number}",
            f"{BRIDGE} kata warga ke{'-x' * (number % 3)} {'' if number % 2 else 'di sana'}",
            outlet=f"o{number % 4}",
        )
        for number in range(40)
    ] + [Said(f"b{number}", f"Pasar nomor {number} dipindah ke lapangan luas tahun depan") for number in range(40)]
    out = write_said(tmp_path / "out", said)
    small = quotations_in_folder(out, engine="duckdb", memory_limit="100MB")
    assert small and quotation_tables(small) == quotation_tables(quotations_in_folder(out))


def test_the_order_of_the_rows_changes_nothing(tmp_path: Path) -> None:
    said = [Said("a", BRIDGE), Said("b", BRIDGE + " juga", "Rina Wahyuni"), Said("c", SHORT), Said("d", SHORT)]
    forward = found(tmp_path / "1", *said)
    assert [(one.text, members(one)) for one in forward] == [
        (one.text, members(one)) for one in found(tmp_path / "2", *reversed(said))
    ]


def test_the_command_writes_tables_that_join_the_run(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    out = write_said(tmp_path / "out", [Said("a", BRIDGE), Said("b", BRIDGE, "Rina Wahyuni")])
    write_people(people_in_folder(out), out)
    answer = call("quotations", str(out), "--format", "parquet")
    assert answer.code == 0, answer.err
    assert "1 utterance in several articles; for 1 of them the articles name different speakers" in answer.err
    for name, columns in QUOTATION_COLUMNS.items():
        assert pq.read_schema(out / f"{name}.parquet").names == [column.name for column in columns]
    (row,) = pq.read_table(out / "quotations.parquet").to_pylist()
    assert (row["agreement"], row["person_id"], row["n_articles"]) == ("different", "p1", 2)
    claims = {
        (one["article_id"], one["claim_id"]) for one in pq.read_table(out / "quotation_claims.parquet").to_pylist()
    }
    assert claims == {("a", "c1"), ("b", "c2")}


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        ("claims", {"article_id": "x", "id": "c1", "kind": "direct", "text": BRIDGE}, "row 3 of claims .* 'x'"),
        ("claims", {"article_id": "a", "id": "c9", "kind": "direct"}, "row 3 of claims .* has no text"),
        (
            "claims",
            {"article_id": "a", "id": "c9", "kind": "direct", "text": BRIDGE, "speaker_id": "s9"},
            "row 3 of claims .*'s9'",
        ),
        ("speakers", {"article_id": "x", "id": "s1", "kind": "person", "name": "Tono"}, "row 3 of speakers .* 'x'"),
        ("articles", {"article_id": "a"}, "row 3 of articles .* twice"),
        ("articles", {"article_id": "z", "schema_version": 1}, "row 3 of articles .* schema version 1"),
    ],
)
def test_rows_that_do_not_fit_are_named(tmp_path: Path, table: str, row: dict[str, object], message: str) -> None:
    out = write_said(tmp_path / "out", [Said("a", BRIDGE), Said("b", BRIDGE)])
    with (out / f"{table}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
    with pytest.raises(SourceError, match=message):
        quotations_in_folder(out)


def test_damaged_and_half_written_tables_are_refused(tmp_path: Path) -> None:
    out = write_said(tmp_path / "out", [Said("a", BRIDGE), Said("b", BRIDGE)])
    (out / "claims.jsonl").write_text("{rusak\n")
    assert call("quotations", str(out)).code == 3
    (out / "run.json").write_text('{"state": "writing"}')
    answer = call("quotations", str(out))
    assert answer.code == 3 and "beritaextract run again" in answer.err
    assert call("quotations", str(tmp_path)).code == 2
    assert call("quotations", str(out), "--format", "xlsx").code == 2


@pytest.mark.parametrize("limit", ["banana", "1KB", "-1GB"])
def test_a_limit_of_memory_that_is_no_size_is_a_wrong_use(tmp_path: Path, limit: str) -> None:
    answer = call("quotations", str(tmp_path), f"--memory-limit={limit}")
    assert answer.code == 2
    assert "such as 500MB" in answer.err
