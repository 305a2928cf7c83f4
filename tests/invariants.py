"""What holds of every extraction of every text, asked by the properties, by the fuzz targets and by whole fixtures.

Each check raises AssertionError.  The messages show the record, because a fuzzer runs without pytest's rewriting.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from beritaextract import Extraction
from beritaextract.records import Figure, Record, Span

# In text order; no two of the second kind overlap.
ORDERED = ("claims", "figures", "dates", "entities", "references", "furniture", "warnings")
APART = ("figures", "dates", "entities", "furniture")


def check(text: str, found: Extraction) -> None:
    """All checks of this module."""
    check_offsets(text, found)
    check_order(found)
    check_joins(found)
    check_figures(found)
    check_speakers(found)
    check_furniture(found)
    check_json(found)


def spans(record: Record) -> Iterator[Span]:
    """All spans in a record, at any depth."""
    if isinstance(record, Span):
        yield record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from spans(item)


def check_offsets(text: str, found: Extraction) -> None:
    """Every span lies in the text, is not empty and holds the very characters that stand there."""
    for span in spans(found):
        assert 0 <= span.start < span.end <= len(text), span
        assert text[span.start : span.end] == span.text, span


def check_order(found: Extraction) -> None:
    """Records stand in text order; figures, dates and entities lie apart; ids count from one."""
    for family in ORDERED:
        starts = [record.start for record in getattr(found, family)]
        assert starts == sorted(starts), (family, starts)
    for family in APART:
        for one, other in pairwise(getattr(found, family)):
            assert one.end <= other.start, (one, other)
    for family in ("speakers", "claims", "figures", "dates", "entities", "references"):
        letter = family[0]
        ids = [record.id for record in getattr(found, family)]
        assert ids == [f"{letter}{number}" for number in range(1, len(ids) + 1)], ids


def check_joins(found: Extraction) -> None:
    """Each id that a record names is that of another record, and links hold both ways."""
    claims = {claim.id: claim for claim in found.claims}
    figures = {figure.id: figure for figure in found.figures}
    dates = {date.id for date in found.dates}
    known = {*claims, *figures, *dates, *(speaker.id for speaker in found.speakers)}
    for doubt in found.warnings:
        assert known.issuperset(doubt.ids), doubt
    assert {claim.speaker_id for claim in found.claims} - {None} == {speaker.id for speaker in found.speakers}
    for claim in found.claims:
        assert (claim.speaker_id is None) == (claim.basis is None), claim
        assert claim.date_id is None or claim.date_id in dates, claim
        for id_ in claim.figure_ids:
            assert figures[id_].claim_id == claim.id, (claim, figures[id_])
    for figure in found.figures:
        if figure.claim_id is None:
            assert figure.speaker_id is None, figure
        else:
            home = claims[figure.claim_id]
            assert figure.id in home.figure_ids and figure.speaker_id == home.speaker_id, (figure, home)
            assert home.start <= figure.start and figure.end <= home.end, (figure, home)
    for relation in found.relations:
        named = (relation.from_id, relation.to_id, relation.base, relation.delta, relation.ratio)
        assert all(id_ in figures for id_ in named if id_ is not None), relation
    for finding in found.findings:
        assert all(id_ in figures for id_ in finding.figure_ids), finding


def check_figures(found: Extraction) -> None:
    """A value, a range or neither; ends in order; all numbers finite."""
    for figure in found.figures:
        assert figure.value is None or (figure.low is None and figure.high is None and not figure.vague), figure
        assert figure.low is None or figure.high is None or figure.low <= figure.high, figure
        assert all(number.is_finite() for number in _numbers(figure)), figure


def check_speakers(found: Extraction) -> None:
    """A speaker is named in the text, its post lies apart from its name, no alias is said twice."""
    for speaker in found.speakers:
        assert speaker.name != "" and _as_read(speaker.name_span.text, speaker.name), speaker
        assert speaker.mentions, speaker
        assert len(set(speaker.aliases)) == len(speaker.aliases) and speaker.name not in speaker.aliases, speaker
        for post in (speaker.role_span, speaker.affiliation_span):
            if post is not None:
                assert all(post.end <= mention.start or mention.end <= post.start for mention in speaker.mentions), (
                    speaker
                )


def _as_read(found: str, printed: str) -> bool:
    """Whether a record has the words found in the text; of words with tags or invisible signs, their letters."""
    if "".join(printed.split()) == "".join(found.split()):  # glued words are parted
        return True
    if found.isprintable() and "<" not in found:
        return False
    rest = iter(found)
    return all(char in rest for char in printed if _plain(char))


def _plain(char: str) -> bool:
    return char.isascii() and char.isalnum()


def check_furniture(found: Extraction) -> None:
    """No record lies in what is no article."""
    for record in (*found.claims, *found.figures, *found.dates):
        for piece in found.furniture:
            assert not (piece.start <= record.start and record.end <= piece.end), (record, piece)


def check_json(found: Extraction) -> None:
    """The records come back from JSON as they went, numbers as exact as they were, half surrogate pairs included."""
    written = json.dumps(found.model_dump(mode="json"))
    back = Extraction.model_validate(json.loads(written))
    assert back == found
    for one, other in zip(found.figures, back.figures, strict=True):
        assert [format(number, "f") for number in _numbers(one)] == [format(number, "f") for number in _numbers(other)]


def _numbers(figure: Figure) -> Sequence[Any]:
    return [number for number in (figure.value, figure.low, figure.high) if number is not None]
