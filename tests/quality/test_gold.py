"""The annotation itself: it reads, nothing in it is impossible, and the fixtures hold the same articles."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from . import export
from .check_gold import doubts
from .gold import Gold, GoldError, articles, read


@pytest.mark.parametrize("gold", articles(), ids=lambda gold: gold.id)
def test_annotation_is_possible(gold: Gold) -> None:
    assert list(doubts(gold)) == []


def test_fixtures_are_the_annotated_articles() -> None:
    wanted = export.files()
    found = {path.name: path.read_text(encoding="utf-8") for path in export.FOLDER.iterdir() if path.is_file()}
    assert found == wanted, "run: python -m tests.quality.export"


def test_fixtures_are_many_and_varied() -> None:
    shown = [gold for gold in articles() if gold.fixture]
    assert len(shown) >= 15
    kinds = Counter(gold.kind for gold in shown)
    wanted = {"economy", "disaster", "sport", "politics", "court", "health", "regional", "press"}
    assert wanted <= set(kinds)


def _written(folder: Path, body: str) -> Path:
    path = folder / "economy-01.toml"
    path.write_text(
        f'kind = "economy"\nmanner = ""\nspeakers.a = {{ name = "A" }}\nbody = """\n{body}\n"""\n', encoding="utf-8"
    )
    return path


def test_marks_nest_and_leave_the_text(tmp_path: Path) -> None:
    gold = read(_written(tmp_path, 'A: "⟦d a -|Ada ⟦count 3 ekor; about; per=hari; of=sapi|tiga⟧ ekor sapi⟧."'))
    assert gold.text == 'A: "Ada tiga ekor sapi."'
    [claim], [figure] = gold.claims, gold.figures
    assert gold.text[claim["start"] : claim["end"]] == "Ada tiga ekor sapi"
    assert gold.text[figure["start"] : figure["end"]] == "tiga"
    assert (figure["value"], figure["unit"], figure["modifier"]) == ("3", "ekor", "about")
    assert (figure["per"], figure["subject"], figure["vague"]) == ("hari", "sapi", False)


@pytest.mark.parametrize(
    "body", ["⟦d b -|x⟧", "⟦d a -|x", "x⟧", "⟦money 5|x⟧", "⟦count lima|x⟧", "⟦foo|x⟧", "⟦d a -|⟧", "⟦count 1; odd|x⟧"]
)
def test_a_slip_in_the_marks_is_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises((GoldError, ArithmeticError)):
        read(_written(tmp_path, body))
