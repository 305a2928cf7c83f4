"""Where articles about one happening give one measure different values, and whether that is an update.

Compared are figures of the same words for the same unit, where each of two articles states one value of it alone: who
says five dead and, further down, two of them children has said two things.  What is said around the two must be the
same too: what has become of those counted, else nearly all of both sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import NamedTuple

from beritaextract.corpus.events.model import Disagreement, Event, Reading, Stated
from beritaextract.lexicon import load_word_classes
from beritaextract.people.names import Name, folded

# Of one event and measure so many articles are compared with each other.
_MOST = 30
# Of the words right before and behind two figures, and of all of their sentences, so many must be the same.
_BEFORE, _BEHIND = 3, 6
_NEAR_ALIKE = 0.6
_ALIKE = 0.5
_LETTERS = 4


class Measure(NamedTuple):
    """What is counted or measured: in words, in a unit, per something."""

    kind: str
    words: Name
    unit: str | None
    per: str | None


def disagreements_in(
    event: Event, stated: Mapping[str, Mapping[Measure, Sequence[Stated]]], originals: Mapping[str, str | None]
) -> list[Disagreement]:
    """The measures of an event on which two articles disagree, each pair of values once.

    Args:
        event: the event.
        stated: for each of its articles the values of each measure.
        originals: of which article each is a copy.
    """
    by_measure: dict[Measure, list[Stated]] = {}
    for article in event.articles:
        if originals.get(article.article_id) is not None:
            continue
        for measure, values in stated.get(article.article_id, {}).items():
            if len({one.value for one in values}) == 1:
                by_measure.setdefault(measure, []).append(values[0])
    found: list[Disagreement] = []
    for measure, values in sorted(by_measure.items(), key=lambda item: item[0].words):
        seen: set[tuple[Decimal, Decimal]] = set()
        for one, other in combinations(sorted(values, key=_order)[:_MOST], 2):
            pair = (min(one.value, other.value), max(one.value, other.value))
            if pair in seen or _agree(one, other) or not _of_the_same(measure, one, other):
                continue
            seen.add(pair)
            reading, reason = _read(measure, one, other)
            words = " ".join(measure.words)
            found.append(Disagreement(event.id, words, measure.unit, measure.per, one, other, reading, reason))
    return found


def measure_of(kind: str, subject: str | None, unit: str | None, per: str | None) -> Measure | None:
    """The measure of a figure, or None where its words do not tell what is counted."""
    words = folded(subject or "")
    telling = [word for word in words if word not in words_of("vague") and word != unit and not word.isdigit()]
    if not telling:
        return None
    return Measure(kind, words, unit, " ".join(folded(per)) if per else None)


def words_of(name: str) -> frozenset[str]:
    """The words of the class `name` of `words.toml`."""
    return load_word_classes("beritaextract.corpus.events", "words.toml")[name]


def _of_the_same(measure: Measure, one: Stated, other: Stated) -> bool:
    """Whether two sentences count the same, as far as their words tell."""
    near, other_near = _around(one), _around(other)
    outcome = words_of("outcomes") & {*measure.words, *near.behind}
    if outcome != words_of("outcomes") & {*measure.words, *other_near.behind}:
        return False
    if outcome and measure.kind in {"count", "money"}:
        return True
    sides = {*near.before, *near.behind}, {*other_near.before, *other_near.behind}
    return _share(*sides) >= _NEAR_ALIKE and _share(near.all, other_near.all) >= _ALIKE


class _Around(NamedTuple):
    """The words around a figure in its sentence."""

    before: Name
    behind: Name
    all: set[str]


def _around(stated: Stated) -> _Around:
    sentence = " ".join((stated.sentence or "").split())
    before, _, behind = sentence.partition(" ".join(stated.text.split()))
    whole = {word for word in folded(sentence) if len(word) >= _LETTERS and not word.isdigit()}
    return _Around(folded(before)[-_BEFORE:], folded(behind)[:_BEHIND], whole)


def _share(one: set[str], other: set[str]) -> float:
    """Which part of the words of both stands in both."""
    return len(one & other) / len(one | other) if one | other else 1.0


def _order(stated: Stated) -> tuple[str, str, str]:
    return stated.day, stated.article_id, stated.figure_id


def _agree(one: Stated, other: Stated) -> bool:
    """Whether two values agree, one of them rounded, or kept open by its words: `lebih dari 100`."""
    if one.value == other.value:
        return True
    for bound, value in ((one, other.value), (other, one.value)):
        if bound.modifier in {"more_than", "at_least"} and value >= bound.value:
            return True
        if bound.modifier in {"less_than", "at_most"} and value <= bound.value:
            return True
    coarse, fine = sorted((one, other), key=lambda stated: _digits(stated.value))
    step = Decimal(1).scaleb(_last_place(coarse.value))
    steps = fine.value / step  # papers round, and cut off
    return (
        steps.to_integral(ROUND_HALF_UP) * step == coarse.value or steps.to_integral(ROUND_DOWN) * step == coarse.value
    )


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _last_place(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _read(measure: Measure, one: Stated, other: Stated) -> tuple[Reading, str]:
    """Whether the later of two values is an update of the earlier one."""
    words = set(folded(other.sentence or ""))
    if said := words & words_of("updates"):
        return "update", f"the later sentence says that it changed: {sorted(said)[0]}"
    moving = bool(words_of("outcomes") & {*measure.words, *_around(one).behind})
    if one.day == other.day:
        if moving:
            return "open", "both are of one day, in which such a number changes"
        if (set(folded(one.sentence or "")) | words) & words_of("provisional"):
            return "open", "both are of one day, and a sentence calls its number provisional"
        return "contradiction", "both are of one day"
    if moving and other.value > one.value:
        return "update", "a later article states more"
    return "contradiction", "a later article states less" if other.value < one.value else "no word says that it changed"
