"""Each pass changes no more of a candidate than it says."""

from __future__ import annotations

from copy import copy
from dataclasses import fields

import pytest

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.passes import PASSES
from beritaextract.figures.scan import candidates_of
from beritaextract.log import Log
from beritaextract.text import analyse

from ..quality.gold import articles

FIELDS = [field.name for field in fields(Candidate)]
TEXTS = [article.text for article in articles()]


def test_what_a_pass_sets_are_fields_of_a_candidate():
    for step in PASSES:
        assert step.sets <= set(FIELDS), step.run.__name__


def _differs(now, was):
    """Numbers of a compiled candidate are made anew whenever they are read."""
    return now is not was and now != was


@pytest.mark.parametrize("index", range(len(PASSES)), ids=[step.run.__name__ for step in PASSES])
def test_a_pass_sets_what_it_says_and_no_more(index):
    step = PASSES[index]
    changed = set()
    for text in TEXTS:
        document = analyse(text)
        candidates = candidates_of(document, document.blocked, Log())
        for earlier in PASSES[:index]:
            candidates = earlier.run(document, candidates, Log())
        before = [copy(candidate) for candidate in candidates]
        kept = {id(candidate) for candidate in step.run(document, candidates, Log())}
        for candidate, was in zip(candidates, before, strict=True):
            if id(candidate) in kept:
                changed |= {name for name in FIELDS if _differs(getattr(candidate, name), getattr(was, name))}
    assert changed <= step.sets, changed - step.sets
