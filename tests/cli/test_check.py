from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.helpers import call

SHARE = "Dari 15 juta pekerja, sebanyak 4,3 juta atau setara dengan 27,68 persen sudah terlindungi."
SOUND = "Harga beras naik dari Rp 10.000 menjadi Rp 11.000 per kilogram. Dari 820 rumah, 205 rumah (25 persen) rusak."
BEFORE = "Warga menunggu kabar sejak pagi. "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(f"{BEFORE}{SHARE}\nSelesai.")
    (tmp_path / "b.txt").write_text(SOUND)
    rows = [{"id": "x1", "text": SOUND}, {"id": "x2", "text": SHARE}]
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return tmp_path


def test_like_a_linter(folder: Path) -> None:
    answer = call("check", folder)
    assert answer.code == 1
    first, sentence, third, again = answer.out.splitlines()
    assert first.startswith(f"{folder / 'a.txt'}: share: 4,3 juta of 15 juta pekerja is 28.67 percent")
    assert "[a.txt@" in first
    assert sentence == again == f"    | {SHARE}"
    assert third.startswith(f"{folder / 'c.jsonl'}, line 2: share: ") and third.endswith("[x2]")
    assert answer.err == "2 findings in 2 of 4 articles\n"


def test_nothing_found_is_zero(folder: Path) -> None:
    answer = call("check", folder / "b.txt")
    assert (answer.code, answer.out, answer.err) == (0, "", "0 findings in 0 of 1 article\n")
    assert json.loads(call("check", folder / "b.txt", "--format", "json").out) == []


def test_json_holds_all_of_it(folder: Path) -> None:
    answer = call("check", folder, "--format", "json")
    first, second = json.loads(answer.out)
    assert answer.code == 1
    assert (first["kind"], first["stated"], first["expected"]) == ("share", "27.68", "28.6667")
    assert (second["article_id"], second["place"]) == ("x2", "line 2")
    text = (folder / "a.txt").read_text()
    for span in (*first["figures"], *first["sentences"]):
        assert text[span["start"] : span["end"]] == span["text"]
    assert [figure["id"] for figure in first["figures"]] == first["figure_ids"]


def test_figures_in_two_sentences_show_both(tmp_path: Path) -> None:
    one = "Menurut polisi, total kerugian akibat kebakaran itu Rp 5 miliar."
    two = "Menurut saksi, total kerugian akibat kebakaran itu Rp 5 triliun."
    answer = call("check", "-", "--format", "json", stdin=f"{one} Api padam. {two}")
    (finding,) = json.loads(answer.out)
    assert (finding["kind"], [sentence["text"] for sentence in finding["sentences"]]) == ("scale", [one, two])


def test_lost_input_is_told_of_and_the_rest_is_done(folder: Path) -> None:
    (folder / "d.json").write_text("{")
    answer = call("check", folder / "b.txt", folder / "d.json")
    assert (answer.code, answer.out) == (1, "")
    assert "d.json" in answer.err and "1 input lost" in answer.err


def test_nothing_to_check_is_not_all_well(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("x")
    answer = call("check", tmp_path)
    assert answer.code == 1
    assert "no articles were found" in answer.err and "1 .pdf" in answer.err


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["tiada.txt"], "does not exist"),
        (["{folder}", "--published", "kemarin"], "ISO 8601"),
        (["{folder}", "--from", "rtf"], "known are txt"),
        (["{folder}", "--format", "xml"], "xml"),
    ],
)
def test_called_wrongly(folder: Path, arguments: list[str], advice: str) -> None:
    answer = call("check", *(argument.format(folder=folder) for argument in arguments))
    assert (answer.code, answer.out) == (2, "")
    assert advice in answer.err


def test_hostile_articles_move_no_cursor_and_style_nothing(tmp_path: Path) -> None:
    hostile = SHARE.replace("terlindungi", "terlindungi \x1b[2J[red] \ud83d")
    rows = [{"id": "x\x1b[2J", "text": hostile}]
    (tmp_path / "a\x1b.jsonl").write_text("\n".join(map(json.dumps, rows)))
    answer = call("check", tmp_path)
    assert "\x1b" not in answer.out + answer.err and "[red]" in answer.out
    assert json.loads(call("check", tmp_path, "--format", "json").out)[0]["article_id"] == "x\x1b[2J"


def test_messages_in_indonesian(folder: Path) -> None:
    first = call("check", folder / "a.txt", "--lang", "id").out.splitlines()[0]
    assert "4,3 juta dari 15 juta pekerja adalah 28,67 persen, teks menyebut 27,68 persen" in first
    wrong = call("check", folder / "a.txt", "--lang", "xx")
    assert wrong.code == 2
    assert "known are en, id, not xx" in " ".join(wrong.err.split())
