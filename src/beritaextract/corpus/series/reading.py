"""What a sentence says of a figure: of which indicator it is the value, of when, where, and against what.

The name of the indicator stands before the value, and between the two only words that tie them together: `tercatat
sebesar`, a month, a place.  Whatever else stands there may make it the value of something else, so it is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from beritaextract.corpus.series.indicators import Indicator
from beritaextract.corpus.series.sentence import Place, Word, is_period, places_in, words_in, words_of
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.people.names import Name

Basis = Literal["yoy", "mtm", "ytd", "qtq"]
Status = Literal["actual", "target", "forecast", "limit"]
Direction = Literal["up", "down"]

# So many words may stand between name and value, and so many in front are asked for what they say of both.
_BETWEEN = 20
_BEFORE = 14
_FRONT = 40
_PLACE_BEFORE = 8
_NEAR = 3
_LONGEST_NAME = 6
_BASES: tuple[tuple[Basis, regex.Pattern[str]], ...] = (
    ("yoy", regex.compile(r"\b(?:yoy|y-o-y|y-on-y|year[- ]on[- ]year|year over year|secara tahunan)\b")),
    ("mtm", regex.compile(r"\b(?:mtm|m-t-m|m-to-m|month[- ]to[- ]month|secara bulanan)\b")),
    ("ytd", regex.compile(r"\b(?:ytd|y-to-d|year[- ]to[- ]date|tahun kalender)\b")),
    ("qtq", regex.compile(r"\b(?:qtq|q-t-q|q-to-q|quarter[- ]to[- ]quarter|secara kuartalan|secara triwulanan)\b")),
)
_BEHIND = regex.compile(r"[^;,.]{0,70}")
# What ends a clause, behind which nothing in front counts any more.
_CLAUSE = regex.compile(
    r"[;:]|\.\s|,\s(?:lebih|dibanding\w*|adapun)\b|\b(?:sementara|sedangkan|meski(?:pun)?|walau(?:pun)?|karena|namun|tetapi)\b"
)
# A value right before the new one, or one by which something else is converted.
_OLD = regex.compile(r"\s*(?:(?:per|/)\s*\w+\s)?(?:\w+\s)?(?:menjadi|jadi)\b")
_CONVERSION = regex.compile(r"\(\s*(?:dengan |asumsi |menggunakan )*\Z", regex.IGNORECASE)
_AMOUNT = regex.compile(r"(?:rp|us)?\d+|persen|rp|ribu|juta|miliar|triliun|per|kg|kilogram|liter|gram|sebelumnya")


class Reading(NamedTuple):
    """What a sentence says of a value.

    Attributes:
        indicator: of which it is one.
        name: the words by which the sentence names that.
        negative: whether the value counts below zero: deflation.
        start: where the name begins in the sentence.
        place, basis, status, direction: where, against what, whether it was reached, and where it moved.
    """

    indicator: Indicator
    name: str
    negative: bool
    start: int
    place: Place | None
    basis: Basis | None
    status: Status
    direction: Direction | None


class Names:
    """The names of the indicators whose values have one unit."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._by_unit: dict[str, dict[Name, list[Indicator]]] = {}
        for indicator in indicators.values():
            table = self._by_unit.setdefault(indicator.unit, {})
            for name in indicator.names | indicator.negative | indicator.grows:
                table.setdefault(name, []).append(indicator)

    def units(self) -> frozenset[str]:
        return frozenset(self._by_unit)

    def ending_at(self, words: list[Word], last: int, unit: str) -> tuple[int, Name, Indicator] | None:
        """The longest name that ends with the word at `last`: where it begins, the name, and its indicator."""
        table = self._by_unit.get(unit, {})
        for size in range(min(_LONGEST_NAME, last + 1), 0, -1):
            name = tuple(word.key for word in words[last + 1 - size : last + 1])
            if found := table.get(name):
                return last + 1 - size, name, found[0]
        return None


def read_sentence(before: str, after: str, unit: str, names: Names) -> Reading | None:
    """What a sentence says of a figure with this unit, or None where it is the value of no indicator.

    Args:
        before: the sentence before the figure.
        after: the sentence behind it.
        unit: of the figure.
        names: of the indicators.
    """
    words = words_in(before)
    places = {at: place for place in places_in(words) for at in range(place.first, place.last + 1)}
    walk = _Walk()
    at = len(words) - 1
    lowest = max(-1, at - _BETWEEN)
    while at > lowest:
        found = names.ending_at(words, at, unit)
        if found is None and at in places:
            walk.places.append(places[at])
            at = places[at].first - 1
            continue
        if found is not None and _names_it(found, walk):
            return _told(found, words, walk, places, before, after)
        following = _step(words, at, walk)
        if following is None:
            return None
        at = following
    return None


class _Walk:
    """What was met between the value and the name, on the way back from the value."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.level = False
        self.grown = False
        self.shrunk = False
        self.direction: Direction | None = None
        self.status: Status | None = None


def _step(words: list[Word], at: int, walk: _Walk) -> int | None:
    """The word to look at next, or None where the one at `at` cuts the value off from all names before it."""
    key = words[at].key
    if key in words_of("ups") or key in words_of("downs"):
        if not walk.level:
            return None  # by how much it changed
        walk.direction = walk.direction or ("up" if key in words_of("ups") else "down")
    elif key in words_of("grows"):
        walk.grown = not walk.level
    elif key in words_of("shrinks"):
        walk.grown = walk.shrunk = not walk.level
    elif (status := _status(key)) is not None:
        walk.status = walk.status or status
    elif key not in words_of("links") and not is_period(words, at):
        return _old_value(words, at) if walk.level else None
    walk.level = walk.level or key in words_of("levels")
    return at - 1


def _old_value(words: list[Word], at: int) -> int | None:
    """Behind `dari 3 persen menjadi`: the word before that `dari`."""
    first = at
    while first >= max(0, at - 8) and _AMOUNT.fullmatch(words[first].key):
        first -= 1
    return first - 1 if 0 <= first < at and words[first].key == "dari" else None


def _names_it(found: tuple[int, Name, Indicator], walk: _Walk) -> bool:
    _, name, indicator = found
    return (name in indicator.grows) == walk.grown


def _told(
    found: tuple[int, Name, Indicator],
    words: list[Word],
    walk: _Walk,
    places: Mapping[int, Place],
    before: str,
    after: str,
) -> Reading | None:
    first, name, indicator = found
    clause = max((match.end() for match in _CLAUSE.finditer(before, 0, words[first].start)), default=0)
    front = [word.key for word in words[max(0, first - _FRONT) : first] if word.start >= clause]
    if words_of("aggregates") & set(front[-_NEAR:]) or words_of("parts") & set(front):
        return None
    if _OLD.match(after) or _CONVERSION.search(before[: words[first].start]):
        return None
    said = next((told for key in reversed(front[-_BEFORE:]) if (told := _status(key)) is not None), None)
    status: Status = walk.status or said or "actual"
    return Reading(
        indicator,
        " ".join(word.shown for word in words[first : first + len(name)]),
        negative=name in indicator.negative or walk.shrunk,
        start=words[first].start,
        place=walk.places[-1] if walk.places else _place_before(words, first, clause, places, indicator),
        basis=_basis(before[clause:], after),
        status=status,
        direction=walk.direction,
    )


def _status(key: str) -> Status | None:
    if key in words_of("targets"):
        return "target"
    if key in words_of("forecasts"):
        return "forecast"
    if key in words_of("limits"):
        return "limit"
    return "actual" if key in words_of("actuals") else None


def _basis(before: str, after: str) -> Basis | None:
    """Against what a value is counted: what stands right behind it, else the last that was said in its clause."""
    behind = _BEHIND.match(after)
    near = (behind[0] if behind else "").lower()
    at_once = [(match.start(), basis) for basis, pattern in _BASES if (match := pattern.search(near))]
    if at_once:
        return min(at_once)[1]
    said = [(match.start(), basis) for basis, pattern in _BASES for match in pattern.finditer(before.lower())]
    return max(said)[1] if said else None


def _place_before(
    words: list[Word], first: int, clause: int, places: Mapping[int, Place], indicator: Indicator
) -> Place | None:
    """The place in front of the name: `Di Jawa Barat, inflasi …`; a country anywhere in the sentence."""
    for at in range(first - 1, max(-1, first - _PLACE_BEFORE), -1):
        place = places.get(at)
        if words[at].start < clause:
            break
        if words[at].key in words_of("worlds"):
            return Place(words[at].shown, None, at, at)
        if place is not None and place.first > 0 and words[place.first - 1].key in _LOCATIVE:
            return place
    if indicator.daily:
        return None
    abroad = (places[at] for at in range(first - 1, -1, -1) if at in places and places[at].abroad)
    return next((place for place in abroad if not place.first or words[place.first - 1].key not in _MONEY), None)


_MONEY = frozenset({"dolar", "dollar"})
_LOCATIVE = frozenset({"di", "provinsi", "kabupaten", "kota", "kab", "prov"})
