from __future__ import annotations

from pathlib import Path

from tests.cli.helpers import call

TEXT = "Harga beras naik 5 persen pada tahun 2021, kata Bupati Sidoarjo Andi Wijaya."


def test_taken_and_refused_with_rule_and_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    answer = call("explain", tmp_path / "a.txt")
    assert answer.code == 0
    (line,) = [line for line in answer.out.splitlines() if "'5 persen'" in line and "figures." in line]
    assert " taken " in line


def test_about_words_that_nothing_was_decided_about() -> None:
    answer = call("explain", "-", "--about", "gajah", stdin=TEXT)
    assert (answer.code, answer.out) == (0, "")
    assert "no rule decided about 'gajah'" in answer.err


def test_about_some_words() -> None:
    answer = call("explain", "-", "--about", "5 persen", stdin=TEXT)
    assert answer.out and all("persen" in line or "5" in line for line in answer.out.splitlines())


def test_bad_input(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    answer = call("explain", tmp_path / "a.json")
    assert (answer.code, answer.out) == (1, "")
    assert "repair it" in answer.err
