from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from beritaextract.cli.messages import _messages
from beritaextract.tables.run_folder import RunFolder
from tests.batch.helpers import corpus, rows
from tests.cli.helpers import call
from tests.sources.helpers import write

pytestmark = pytest.mark.usefixtures("quick_workers")


def test_tables_to_stdout_and_messages_to_stderr(tmp_path: Path) -> None:
    source, out = corpus(tmp_path / "in", 5), tmp_path / "out"
    answer = call("run", source, "--out", out, "--format", "jsonl,csv,parquet", "--workers", "2")
    assert answer.code == 1
    lines = [line.split("\t") for line in answer.out.splitlines()]
    assert [out / "articles.jsonl", out / "articles.csv", out / "articles.parquet"] == [
        Path(path) for path, _ in lines if Path(path).stem == "articles"
    ]
    assert all(Path(path).exists() for path, _ in lines)
    assert [number for path, number in lines if Path(path).name == "errors.csv"] == ["2"]
    assert answer.err.splitlines()[0] == "5 articles extracted; 2 inputs lost"
    assert "line 6: the JSON is broken" in answer.err and str(out / "errors.jsonl") in answer.err


def test_all_well_is_zero(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harga naik 5 persen.")
    (tmp_path / "b.json").write_text('{"isi_khusus":"Harga turun 5 persen.","tgl":"x"}')
    answer = call("run", tmp_path, "--out", tmp_path / "out", "--map", "text=isi_khusus", "--format", "jsonl")
    assert (answer.code, len(rows(tmp_path / "out", "figures"))) == (0, 2)
    assert answer.err.startswith("2 articles extracted; 1 note\n")


def test_nothing_to_do_says_what_could_be_done(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("x")
    answer = call("run", tmp_path, "--out", tmp_path / "out")
    assert answer.code == 1
    assert "1 .pdf" in answer.err and "no articles were found" in answer.err


@pytest.mark.parametrize(
    ("arguments", "code", "advice"),
    [
        (["--format", "xls"], 2, "known are jsonl, csv"),
        (["--since", "kemarin"], 2, "ISO 8601"),
        (["--workers", "0"], 2, "workers"),
        (["--out", "{file}"], 3, "choose another"),
    ],
)
def test_called_wrongly(tmp_path: Path, arguments: list[str], code: int, advice: str) -> None:
    (tmp_path / "a.txt").write_text("x")
    given = [argument.format(file=tmp_path / "a.txt") for argument in arguments]
    answer = call("run", tmp_path, "--out", tmp_path / "out", *given)
    assert (answer.code, answer.out) == (code, "")
    assert advice in answer.err


def test_fail_fast(tmp_path: Path) -> None:
    answer = call("run", corpus(tmp_path / "in", 5), "--out", tmp_path / "out", "--fail-fast")
    assert (answer.code, answer.out) == (1, "")
    assert "no tables were written" in answer.err and "the JSON is broken" in answer.err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
def test_progress_is_shown_to_a_person(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "beritaextract",
        "run",
        str(corpus(tmp_path / "in", 60)),
        "--out",
        str(tmp_path / "o"),
    ]
    ours, theirs = os.openpty()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, text=True)
    os.close(theirs)
    said = b""
    try:
        while part := os.read(ours, 4096):
            said += part
    except OSError:
        pass  # the terminal was closed
    out, _ = process.communicate()
    os.close(ours)
    assert b"articles, " in said and b"/s" in said and b" of about " in said and b" left" in said
    assert all(Path(line.split("\t")[0]).exists() for line in out.splitlines())


def test_what_is_printed_about_hostile_names_moves_no_cursor(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J\n.json").write_text("{")
    answer = call("run", tmp_path, "--out", tmp_path / "out")
    assert "\x1b" not in answer.err and "\\x1b" in answer.err


def test_run_json_says_what_is_there(tmp_path: Path) -> None:
    call("run", corpus(tmp_path / "in", 5), "--out", tmp_path / "out", "--format", "csv")
    said = json.loads((tmp_path / "out" / "run.json").read_text())
    assert (said["articles"], said["lost"]) == (5, 2)


def test_a_path_that_does_not_exist_makes_nothing(tmp_path: Path) -> None:
    answer = call("run", tmp_path / "tiada", "--out", tmp_path / "out")
    assert (answer.code, answer.out) == (2, "") and "does not exist" in answer.err
    assert not (tmp_path / "out").exists()


def test_tables_for_excel(tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter", reason="the extra xlsx is not installed")
    write(tmp_path / "in", {"a.jsonl": json.dumps({"isi": "<p>Harga naik 2,5 persen.</p>"}) + "\n"})
    answer = call("run", tmp_path / "in", "--out", tmp_path / "out", "--format", "csv,xlsx", "--csv-for", "excel")
    assert answer.code == 0
    out = tmp_path / "out"
    assert f"{out / 'tables.xlsx'}\t1" in answer.out and f"{out / 'numbers.csv'}\t1" in answer.out
    header, row = (out / "numbers.csv").read_text(encoding="utf-8-sig").splitlines()
    assert dict(zip(header.split(";"), row.split(";"), strict=True))["value"] == "2,5"
    # The text was made of markup, so that it stands nowhere else: it is kept, and offsets count in it.
    (article,) = RunFolder(out).rows("articles", "text")
    assert article["text"] == "Harga naik 2,5 persen."


def test_tables_that_are_deleted_are_named(tmp_path: Path) -> None:
    write(tmp_path / "in", {"a.txt": "Harga naik 5 persen."})
    call("run", tmp_path / "in", "--out", tmp_path / "out", "--format", "jsonl")
    answer = call("run", tmp_path / "in", "--out", tmp_path / "out", "--format", "sqlite")
    assert "deleted tables of an earlier run in other formats: articles.jsonl, " in answer.err


def test_what_was_left_out_is_said_and_logged(tmp_path: Path) -> None:
    days = ("2021-01-01", "2022-05-01", "2023-01-01")
    lines = [json.dumps({"id": day, "text": "Harga naik 5 persen.", "date": day}) for day in days]
    write(tmp_path / "in", {"a.jsonl": "\n".join([*lines, "{rusak"])})
    asked = ("--since", "2022", "--until", "2022-12", "--format", "jsonl", "--format", "csv", "--workers", "1")
    log = tmp_path / "logs" / "run.log"
    answer = call("run", tmp_path / "in", "--out", tmp_path / "out", *asked, "--log", log)
    assert answer.err.splitlines()[0] == (
        "1 article extracted; 1 article left out as older than 2022-01-01; "
        "1 article left out as newer than 2022-12-31; 1 input lost"
    )
    assert (tmp_path / "out" / "articles.csv").exists() and (tmp_path / "out" / "articles.jsonl").exists()
    logged = log.read_text()
    assert "INFO reading " in logged and "ERROR " in logged and "line 4: json: the JSON is broken" in logged
    again = call("run", tmp_path / "in", "--out", tmp_path / "out", *asked[:2], "-v", "--lang", "id")
    assert "reading " in again.err and "2 artikel diekstrak; 1 artikel dilewati" in again.err
    assert "tabel proses sebelumnya di " in again.err


def test_a_log_that_cannot_be_written_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harga naik 5 persen.")
    answer = call("run", tmp_path / "a.txt", "--out", tmp_path / "out", "--log", tmp_path / "a.txt" / "run.log")
    assert (answer.code, answer.out) == (3, "") and "choose another file" in answer.err


def test_the_language_of_the_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert "tiada tidak ada; periksa alamatnya" in call("run", tmp_path / "tiada", "--out", tmp_path / "o").err
    assert "tiada does not exist" in call("run", tmp_path / "tiada", "--out", tmp_path / "o", "--lang", "en").err


def test_every_message_has_both_languages() -> None:
    names = re.compile(r"{(\w+)")
    for key, entry in _messages().items():
        assert entry.keys() >= {"en", "id"}, key
        assert set(names.findall(entry["en"])) == set(names.findall(entry["id"])), key
