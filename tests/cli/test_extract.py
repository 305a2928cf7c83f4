from __future__ import annotations

import json
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
        (["{article}", "--from", "docx"], 2, "known are txt"),
        (["{article}", "--map", "text"], 2, "--map text=content"),
        (["{article}", "--map", "isi=x"], 2, "known are text, title"),
        (["{article}", "--max-chars", "5"], 1, "--max-chars"),
    ],
)
def test_what_cannot_be_used_says_what_to_do(article: Path, arguments: list[str], code: int, advice: str) -> None:
    answer = call("extract", *(argument.format(article=article) for argument in arguments))
    assert (answer.code, answer.out) == (code, "")
    assert advice in answer.err
