"""What the subject of a figure can be: words that name a thing, over all articles written for these tests."""

from __future__ import annotations

import pytest

from beritaextract import extract
from beritaextract.language.reporting_verbs import active_cues
from tests.quality.gold import Gold, articles


@pytest.mark.parametrize("gold", articles(), ids=lambda gold: gold.id)
def test_no_verb_of_saying_and_no_mark_at_the_edge(gold: Gold) -> None:
    extraction = extract(gold.text, published=gold.date, title=gold.title)
    for figure in extraction.figures:
        if figure.subject is None:
            continue
        words = figure.subject.lower().split()
        assert words[0] not in active_cues(), figure.subject
        assert figure.subject[-1] not in ",.;:", figure.subject
        assert words[-1] not in {"yang", "di", "ke", "dari", "dan"}, figure.subject
