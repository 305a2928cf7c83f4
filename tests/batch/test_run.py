from __future__ import annotations

import json
from pathlib import Path

import pytest

from beritaextract import Extractor
from beritaextract.batch import RunError, parts
from beritaextract.batch.store import locked
from tests.batch.helpers import corpus, go, rows, tables, text

pytestmark = pytest.mark.usefixtures("quick_workers")


def test_every_article_once_and_every_problem(tmp_path: Path) -> None:
    result = go(corpus(tmp_path / "in", 120), tmp_path / "out")
    assert [row["article_id"] for row in rows(tmp_path / "out", "articles")] == [f"a{n}" for n in range(120)]
    assert [(row["kind"], row["place"]) for row in rows(tmp_path / "out", "errors")] == [
        ("json", "line 51"),
        ("json", "line 51"),
        ("json", "line 21"),
        ("empty", None),
    ]
    assert (result.counts.ok, result.counts.lost) == (120, 4)
    assert all(path.exists() for path in result.files)


def test_records_are_those_of_extract(tmp_path: Path) -> None:
    go(corpus(tmp_path / "in", 3), tmp_path / "out")
    expected = Extractor().extract(text(1), title="Judul 1", id="a1").model_dump(mode="json")
    figures = [row for row in rows(tmp_path / "out", "figures") if row["article_id"] == "a1"]
    assert figures and [row["id"] for row in figures] == [figure["id"] for figure in expected["figures"]]
    assert [row["value_text"] for row in figures] == [figure["value"] for figure in expected["figures"]]
    assert [row["text"] for row in figures] == [text(1)[row["text_start"] : row["text_end"]] for row in figures]  # type: ignore[misc]
    claims = [row for row in rows(tmp_path / "out", "claims") if row["article_id"] == "a1"]
    assert [row["text"] for row in claims] == [claim["text"] for claim in expected["claims"]]


def test_the_same_tables_for_any_number_of_workers_and_size_of_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = corpus(tmp_path / "in", 150)
    go(source, tmp_path / "one", workers=1)
    go(source, tmp_path / "three", workers=3)
    monkeypatch.setattr(parts, "MEAN_ITEMS", 5)
    go(source, tmp_path / "small", workers=2)
    assert tables(tmp_path / "one") == tables(tmp_path / "three") == tables(tmp_path / "small")


def test_a_second_run_takes_over_what_is_done(tmp_path: Path) -> None:
    source = corpus(tmp_path / "in", 60)
    go(source, tmp_path / "out")
    before = tables(tmp_path / "out")
    again = go(source, tmp_path / "out")
    assert again.resumed == 63
    assert tables(tmp_path / "out") == before
    assert go(source, tmp_path / "out", fresh=True).resumed == 0


def test_an_added_file_leaves_most_of_the_work_standing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MEAN_ITEMS", 8)
    source = corpus(tmp_path / "in", 200)
    go(source, tmp_path / "out")
    (source / "000025.jsonl").write_text(json.dumps({"id": "baru", "text": text(999)}) + "\n")
    result = go(source, tmp_path / "out")
    assert result.counts.ok == 201
    assert result.resumed > 150
    go(source, tmp_path / "fresh")
    assert tables(tmp_path / "out") == tables(tmp_path / "fresh")


def test_the_same_id_twice(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    records = [{"id": "x", "text": text(1)}, {"id": "x", "text": text(2)}, {"id": "x#2", "text": text(3)}]
    (source / "a.json").write_text(json.dumps(records))
    go(source, tmp_path / "out")
    assert [row["article_id"] for row in rows(tmp_path / "out", "articles")] == ["x", "x#2", "x#2#2"]


def test_limit_and_since(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    dates = ["2022-01-01", "2023-01-01", None, "2024-01-01"]
    lines = [json.dumps({"id": str(n), "text": text(n), "date": date}) for n, date in enumerate(dates)]
    (source / "a.jsonl").write_text("\n".join(lines))
    assert go(source, tmp_path / "out", limit=2).counts.ok == 2
    result = go(source, tmp_path / "out", since="2022-06-01")
    assert (result.left_out.older, result.left_out.undated) == (1, 0)
    assert [row["article_id"] for row in rows(tmp_path / "out", "articles")] == ["1", "2", "3"]


def test_inferred_days_count_too_and_the_tables_hold_no_trace_of_what_is_left_out(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    bodies = [text(0), text(1).replace("17/11/2022", "17/11/2021"), "Rumah warga rusak.", text(3)]
    lines = [json.dumps({"id": str(n), "text": body}) for n, body in enumerate(bodies)]
    (source / "a.jsonl").write_text("\n".join(lines))
    out = tmp_path / "out"
    result = go(source, out, since="2022-01-01", until="2022-12-31")
    assert (result.counts.ok, result.left_out.older, result.left_out.inferred, result.left_out.undated) == (3, 1, 1, 1)
    assert [row["article_id"] for row in rows(out, "articles")] == ["0", "2", "3"]
    assert {row["article_id"] for name in ("claims", "quotes", "figures", "errors") for row in rows(out, name)} == {
        "0",
        "3",
    }
    again = go(source, out, until="2022-11-16")
    assert (again.resumed, again.left_out.newer, again.replaced) == (4, 2, True)
    assert [row["article_id"] for row in rows(out, "articles")] == ["1", "2"]


def test_fail_fast_writes_no_tables_and_the_next_run_goes_on(tmp_path: Path) -> None:
    source = corpus(tmp_path / "in", 60)
    for _ in range(2):  # the second time the lost input is found among what is done
        result = go(source, tmp_path / "out", fail_fast=True)
        assert result.first_lost is not None and result.first_lost.kind == "json"
        assert not result.files and not list((tmp_path / "out").glob("*.jsonl"))
    assert go(source, tmp_path / "out").counts.ok == 60


def test_too_long_articles_and_kept_texts(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text("kata " * 100)
    (source / "b.txt").write_text("Harga naik 5 persen.")
    go(source, tmp_path / "out", max_chars=50, keep_text=True)
    long, short = rows(tmp_path / "out", "articles")
    assert (long["status"], long["text"], long["characters"]) == ("error", None, 500)
    assert "more than the limit of 50" in str(long["error"])
    assert (short["status"], short["text"]) == ("ok", "Harga naik 5 persen.")
    assert [row["kind"] for row in rows(tmp_path / "out", "errors")] == ["too-large"]


def test_the_folder_of_the_tables_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text(1))
    for _ in range(2):
        assert go(tmp_path, tmp_path / "out", formats=("jsonl", "csv")).counts == (1, 0, 0, 0)


def test_tables_of_formats_that_are_not_asked_for_again_are_removed(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 5), tmp_path / "out"
    go(source, out, formats=("jsonl", "csv"))
    (out / "catatan.csv").write_text("milik orang lain")
    go(source, out, formats=("jsonl",))
    assert {path.name for path in out.glob("*.csv")} == {"catatan.csv"}
    assert (out / "articles.jsonl").exists()


def test_two_runs_into_one_folder_are_refused(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(RunError, match="another run"):
        go(corpus(tmp_path / "in", 1), tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(RunError, match="choose another"):
        go(corpus(tmp_path / "in", 1), tmp_path / "out")


@pytest.mark.parametrize(("name", "value"), [("workers", 0), ("formats", ()), ("formats", ("docx",)), ("limit", 0)])
def test_impossible_settings(tmp_path: Path, name: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"workers|format|limit"):
        go(tmp_path, tmp_path / "out", **{name: value})
