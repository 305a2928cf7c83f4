"""Which records each doubt is about: those of the kind in doubt that stand in its stretch of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Final

from beritaextract.matches import Doubtful
from beritaextract.records import DoubtKind

Place = tuple[int, int, str]  # start, end, id of a record

# The kinds of records that a doubt of each kind can be about, by the first letter of their ids.
_ABOUT: Final[Mapping[DoubtKind, str]] = {
    "text": "",
    "quotation": "c",
    "claim": "c",
    "speaker": "cs",
    "number": "f",
    "date": "d",
}
# A doubt names so many records at most, so that time stays linear.
_MOST: Final = 20


class RecordPlaces:
    """Where the records of one article stand.

    Args:
        places: start, end and id of each; a speaker has one for each mention.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        by_kind: dict[str, list[Place]] = {}
        for place in places:
            by_kind.setdefault(place[2][0], []).append(place)
        self._places = {kind: sorted(found) for kind, found in by_kind.items()}

    def about(self, doubt: Doubtful) -> tuple[str, ...]:
        """The ids of the records that a doubt is about, in text order, claims first."""
        return tuple(dict.fromkeys(id_ for kind in _ABOUT[doubt.kind] for id_ in self._touching(kind, doubt)))

    def _touching(self, kind: str, doubt: Doubtful) -> list[str]:
        places: Sequence[Place] = self._places.get(kind, ())
        at = bisect_left(places, doubt.start, key=itemgetter(0))
        first = at - 1 if at and places[at - 1][1] > doubt.start else at
        return [id_ for start, _, id_ in places[first : first + _MOST] if start < doubt.end]
