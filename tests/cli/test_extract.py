from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from beritaextract import extract
from tests.cli.helpers import call

TEXT = "“Harga beras naik 5 persen,” kata Bupati Sidoarjo Andi Wijaya, Kamis (17/11)."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "berita.txt"
    path.write_text(TEXT)
    return path


def test_json_is_the_extraction(article: Path) -> None:
    answer = call("extract", article, "--published", "18/11/2022", "--title", "Beras")
    found = json.loads(answer.out)
    expected = extract(TEXT, published="2022-11-18", title="Beras", id=found["id"]).model_dump(mode="json")
    assert (answer.code, found, answer.err) == (0, expected, "")
    assert found["id"].startswith("berita.txt@")


def test_stdin(article: Path) -> None:
    assert json.loads(call("extract", "-", stdin=TEXT).out)["claims"]
    assert json.loads(call("extract", "-", stdin=TEXT.encode("utf-16")).out)["claims"]
    answer = call("extract", "-", "--from", "jsonl", "--format", "jsonl", stdin='{"text":"a 5%"}\n{"text":"b"}\n')
    assert len([json.loads(line) for line in answer.out.splitlines()]) == 2


def test_table_is_for_people(article: Path) -> None:
    answer = call("extract", article, "--format", "table")
    assert answer.code == 0
    assert "Claims (1)" in answer.out and "Harga beras naik" in answer.out


def test_a_claim_has_its_figures_beside_it_and_the_others_follow(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("“Harga naik 5 persen,” kata Bupati Sidoarjo Andi Wijaya. Pasar itu punya 120 kios.")
    lines = call("extract", path, "--format", "table").out.splitlines()
    (claim,) = [line for line in lines if "Harga naik" in line]
    assert "Andi Wijaya" in claim and "5 persen = 5 percent" in claim
    below = lines[[line.strip() for line in lines].index("Figures outside claims (1)") :]
    assert any("120" in line for line in below) and not any("5 persen" in line for line in below)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Harga cabai rawit mencapai Rp 72.500 per kilogram.", "72.500 IDR / kilogram"),
        ("Lebih dari 5.000 rumah rusak.", "> 5.000 rumah"),
        ("Harganya Rp 15-20 juta.", "15.000.000 – 20.000.000 IDR"),
        ("Puluhan rumah rusak.", "vague, 20 – 99 rumah"),
    ],
)
def test_values_with_unit_and_rate(text: str, shown: str) -> None:
    assert f"│ {shown} " in call("extract", "-", "--format", "table", stdin=text).out


def test_findings_stand_below_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Dari 15 juta pekerja, sebanyak 4,3 juta atau setara dengan 27,68 persen sudah terlindungi.")
    assert "Does not fit: 4,3 juta of 15 juta pekerja" in call("extract", path, "--format", "table").out


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
@pytest.mark.parametrize("plain", [False, True])
def test_colours_in_a_terminal_alone_and_not_where_they_are_unwanted(article: Path, plain: bool) -> None:
    ours, theirs = os.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "100"} | ({"NO_COLOR": "1"} if plain else {})
    command = [sys.executable, "-m", "beritaextract", "extract", str(article), "--format", "table"]
    process = subprocess.Popen(command, stdout=theirs, env=environment)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:
        pass  # the terminal was closed
    os.close(ours)
    assert process.wait() == 0
    assert (b"\x1b[1;33m5 persen" in shown) is not plain
    assert (b"\x1b[1;36mAndi Wijaya" in shown) is not plain


def test_a_table_moves_no_cursor(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": "“Naik \x1b[2J 5 persen [red]sekali,” kata Andi.", "title": "\x1b]0;x\x07"}))
    answer = call("extract", path, "--format", "table")
    assert "\x1b" not in answer.out and "[red]" in answer.out


def test_several_articles_are_an_array_and_a_bad_one_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text":"satu","id":"x"}\n{rusak\n{"text":"dua","id":"y"}\n')
    answer = call("extract", path)
    assert answer.code == 1
    assert [found["id"] for found in json.loads(answer.out)] == ["x", "y"]
    assert answer.err.startswith(f"beritaextract: {path}, line 2: the JSON is broken")


def test_half_a_surrogate_pair(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"text":"Naik 5 persen \\ud83d","title":"\\ud83d","id":"x"}')
    answer = call("extract", path)
    assert answer.code == 0
    assert json.loads(answer.out)["title"] == "\ud83d"


@pytest.mark.parametrize(
    ("arguments", "code", "advice"),
    [
        (["."], 2, "beritaextract run . --out OUT"),
        (["tiada.txt"], 2, "does not exist; check the path"),
        (["{article}", "--published", "kemarin"], 2, "ISO 8601"),
        (["{article}", "--from", "rtf"], 2, "known are txt"),
        (["{article}", "--map", "text"], 2, "--map text=content"),
        (["{article}", "--map", "isi=x"], 2, "known are text, title"),
        (["{article}", "--max-chars", "5"], 1, "--max-chars"),
    ],
)
def test_what_cannot_be_used_says_what_to_do(article: Path, arguments: list[str], code: int, advice: str) -> None:
    answer = call("extract", *(argument.format(article=article) for argument in arguments))
    assert (answer.code, answer.out) == (code, "")
    assert advice in answer.err
