"""Names that another model has found, in the form that the grammars ask for in place of the tagger's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from beritaextract.entities.tagger.tagger_spans import TaggerSpans, spans_of_entities
from beritaextract.records import EntityKind
from beritaextract.text.document import Token


class NamedSpan(NamedTuple):
    """A name in the view of an article: code points, end exclusive, and its kind."""

    start: int
    end: int
    kind: EntityKind


def spans_of_names(names: Iterable[NamedSpan], tokens: Sequence[Token]) -> TaggerSpans:
    """The names as spans of tokens; a name that begins inside a token begins with it.

    Names without a token are left out.  Of names that overlap, the earlier one is kept, and of two that begin together
    the longer one.
    """
    starts = [token.start for token in tokens]
    entities: list[tuple[int, int, EntityKind]] = []
    behind = 0
    for start, end, kind in sorted(names, key=lambda name: (name[0], -name[1])):
        last = bisect_left(starts, end)
        first = bisect_left(starts, start)
        if first and tokens[first - 1].end > start:
            first -= 1
        if first < behind or last <= first:
            continue
        behind = last
        entities.append((first, last, kind))
    return spans_of_entities(entities)
