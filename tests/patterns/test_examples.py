"""Each pattern finds what its examples say."""

from __future__ import annotations

from itertools import groupby

import pytest

from tests.patterns.reading import ROOMS, answer, examples, pattern_of

GIVEN = {
    f"{room}/{name}": tuple(lines)
    for room in ROOMS
    for name, lines in groupby(examples(room), key=lambda example: example.pattern)
}


@pytest.mark.parametrize("name", GIVEN)
def test_pattern(name: str) -> None:
    pattern = pattern_of(name)
    assert pattern is not None, f"{name} is gone; renew the files with: python -m tests.patterns.reading"
    assert [answer(pattern, example.text) for example in GIVEN[name]] == [example.line for example in GIVEN[name]]
