"""A number that damage has left with two readings, or with none, is told of: no line of `unsettled.txt` is silent."""

from pathlib import Path

import pytest

from tests.figures.reading import found_in

LINES = (Path(__file__).parent / "unsettled.txt").read_text(encoding="utf-8").splitlines()
ASKED = [tuple(line.split(" | ")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("text", "told"), ASKED)
def test_the_doubt_is_told(text, told):
    _, _, doubts = found_in(text)
    assert [part in doubt.message for doubt in doubts for part in told.split(" ; ")] == [True] * len(told.split(" ; "))
