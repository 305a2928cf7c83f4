"""`beritaextract evaluate` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beritaextract.cli.app import app
from beritaextract.evaluation import evaluate, read_gold
from beritaextract.evaluation.report import as_html, as_markdown

from .test_gold import ARTICLE, TEXT, written

WRONG = ARTICLE | {"id": "b", "dates": [{"start": 56, "end": 64, "value": "2023-05"}]}


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["evaluate", *arguments])
    return result.exit_code, result.output


def test_the_scores_of_a_right_article(tmp_path: Path) -> None:
    code, output = run(str(written(tmp_path, json.dumps(ARTICLE))))
    assert code == 0
    assert "claims.direct.attributed          100.00" in " ".join([output]).replace("\t", " ")


def test_an_error_comes_with_its_sentence_and_its_rule(tmp_path: Path) -> None:
    path = written(tmp_path, json.dumps(WRONG))
    _, output = run(str(path), "--errors", "5", "--only", "date")
    assert "wanted 2023-05, got 2024-05" in output
    assert "⟦Mei 2024⟧" in output
    report = evaluate(read_gold([path]))
    (fault,) = report.wrong["date"]
    assert fault.rule.startswith("dates.")


def test_an_error_about_a_speaker_comes_with_them_too(tmp_path: Path) -> None:
    wrong = ARTICLE | {"speakers": [{"key": "rina", "name": "Rina Wijaya", "role": "Camat"}]}
    (fault,) = evaluate(read_gold([written(tmp_path, json.dumps(wrong))])).wrong["role"]
    assert fault.fault == "wanted 'Camat', got ''"
    assert "⟦Rina Wijaya⟧" in fault.sentence and fault.rule.startswith(("entities.", "speakers."))


def test_gains_and_losses_against_an_earlier_report(tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    path = written(tmp_path, json.dumps(ARTICLE))
    code, output = run(str(path), "--format", "json")
    assert code == 0
    before.write_text(output[: output.rindex("}") + 1], encoding="utf-8")
    assert run(str(path), "--against", str(before))[0] == 0
    changed = json.dumps(ARTICLE | {"dates": [{"start": 56, "end": 64, "value": "2023-05"}]})
    code, output = run(str(written(tmp_path, changed)), "--against", str(before))
    assert code == 1
    assert "lost    a  date  'Mei 2024'" in output


def test_a_list_that_is_left_out_is_not_compared(tmp_path: Path) -> None:
    only_dates = {name: ARTICLE[name] for name in ("id", "text", "dates")}
    report = evaluate(read_gold([written(tmp_path, json.dumps(only_dates))]))
    assert set(report.scores) == {"dates"}


def test_words_of_an_article_are_escaped(tmp_path: Path) -> None:
    text = TEXT.replace("Rina Wijaya", "<b>Ri|na</b>")
    hostile = {"id": "<script>", "text": text, "dates": [{"start": 0, "end": len(text), "value": "1999"}]}
    report = evaluate(read_gold([written(tmp_path, json.dumps(hostile))]))
    assert "<script>" not in as_html(report, errors=5)
    assert "<script>" not in as_markdown(report, errors=5)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.jsonl"], "missing.jsonl: No such file"),
        (["GOLD", "--against", "missing.json"], "--against missing.json: No such file"),
        (["GOLD", "--against", "GOLD"], "no report; write one with"),
        (["EMPTY"], "no annotated article"),
    ],
)
def test_called_wrongly(arguments: list[str], message: str, tmp_path: Path) -> None:
    gold = written(tmp_path, json.dumps(ARTICLE))
    empty = tmp_path / "empty.jsonl"
    empty.write_text("\n", encoding="utf-8")
    code, output = run(*[{"GOLD": str(gold), "EMPTY": str(empty)}.get(word, word) for word in arguments])
    assert code == 2
    assert message in output
