"""The benchmark runs on whatever the rooms have become; what it measures is not looked at here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SPEED = Path(__file__).parents[1] / "benchmarks" / "speed.py"
CORPUS = SPEED.with_name("corpus.py")
ARTICLE = "Bupati Bogor Agus Salim mengatakan 300 warga menerima Rp 5 miliar. “Sudah,” ujarnya, Kamis (17/11/2022)."


@pytest.mark.parametrize("side", ["whole", "fast", "rooms"])
def test_each_side_can_be_measured(side, tmp_path):
    texts = tmp_path / "texts.jsonl"
    texts.write_text("".join(json.dumps({"text": ARTICLE}) + "\n" for _ in range(3)), encoding="utf-8")
    command = [sys.executable, str(SPEED), "--side", side, "--texts", str(texts)]
    said = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert all(seconds >= 0 for seconds in said.values())


def test_two_builds_are_measured_side_by_side(tmp_path):
    texts = tmp_path / "texts.jsonl"
    texts.write_text(json.dumps({"text": ARTICLE}) + "\n", encoding="utf-8")
    given = ["--against", str(SPEED.parents[1]), "--texts", str(texts), "--repeats", "1"]
    command = [sys.executable, str(SPEED), *given, "--only", "extract_many", "records"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "| `extract_many`, CPU |" in said
    assert "The records of 1 of 1 articles are the same in both builds." in said


def test_commands_over_a_corpus_are_measured():
    command = [sys.executable, str(CORPUS), "40", "--commands", "people"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "| 40 | " in said and " | people | " in said
