"""The same amount said twice: `712,72 juta dollar AS atau setara Rp 10,34 triliun`, `28 suara atau 29,08 persen`."""

from __future__ import annotations

from itertools import pairwise

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.relations.grammar import grammar
from beritaextract.relations.matches import RelationMatch
from beritaextract.relations.reader import Reader
from beritaextract.relations.units import alike, factor, is_times
from beritaextract.rules import Rule

EQUALS = Rule(
    "relations.equals",
    "the words between them say that the two are one amount",
    examples=("Bantuan 712,72 juta dollar AS atau setara Rp 10,34 triliun cair.",),
    counterexamples=("Bantuan Rp 5 juta atau Rp 6 juta cair.",),
)
# Without one of these between two figures the patterns find nothing; to look for them costs a tenth.
_SIGNS = ("atau ", "( ", "setara ", "sama ", "ekuivalen ", "sepadan ")
_CLOSED = regex.compile(r"(?:[\w’'/-]++ ){0,6}+[)] ")


# Households and the persons in them; units are in lower case.
_HOUSEHOLDS = frozenset({"kk", "keluarga", "kepala keluarga", "rumah tangga"})
_PERSONS = frozenset({"jiwa", "orang", "warga", "penduduk"})


def equals(reader: Reader, positions: list[int], taken: set[tuple[int, int]]) -> list[RelationMatch]:
    """The amounts that one sentence says twice; pairs in `taken` are explained otherwise.

    An amount and a percentage are never equal: the one is that much of a whole, or of a change.
    """
    found: list[RelationMatch] = []
    for first, second in pairwise(positions):
        percents = [reader.figures[index].kind == "percent" for index in (first, second)]
        if second != first + 1 or (first, second) in taken or percents[0] != percents[1]:
            continue
        if is_said_again(reader, first, second):
            found.append(RelationMatch("equals", first, second, EQUALS))
    return found


def is_said_again(reader: Reader, first: int, second: int, *, same: bool = False) -> bool:
    """Whether the second figure says the first one again, in another unit or as a percentage.

    With `same`, two amounts of one kind may stand side by side too: `87 persen dari Rp 4 miliar atau Rp 3,48 miliar`.
    """
    gap = reader.between(first, second)
    if gap is None:
        return False
    left, right = reader.figures[first], reader.figures[second]
    if left.vague or right.vague or is_times(left) or is_times(right):
        return False
    if not any(sign in gap for sign in _SIGNS):
        return False
    forms = grammar()
    said = forms.equals_said.match(gap) is not None
    if said:
        return _two_of_a_kind(reader, first, second) or left.kind != right.kind or left.unit != right.unit
    bracket = forms.equals_bracket.match(gap) is not None and _CLOSED.match(reader.after(second)) is not None
    other = forms.equals_or.match(gap) is not None
    if not bracket and not other:
        return False
    if left.kind == right.kind == "money":
        return left.unit != right.unit or same
    if "percent" in (left.kind, right.kind):
        return left.kind != right.kind and right.unit != "percentage_point" and not _is_time(reader, first, second)
    if left.kind == right.kind == "measure":
        return (left.unit != right.unit or same) and alike(left, right)
    if left.kind == right.kind == "count" and other:
        hedged = not gap.endswith("atau ")
        if left.unit in _HOUSEHOLDS and right.unit in _PERSONS:  # 412 KK atau 1.530 jiwa
            return True
        return same or (hedged and left.unit is not None and right.unit is not None and left.unit != right.unit)
    return False


def _two_of_a_kind(reader: Reader, first: int, second: int) -> bool:
    return reader.figures[first].kind == reader.figures[second].kind


def _is_time(reader: Reader, first: int, second: int) -> bool:
    return any((known := factor(reader.figures[index])) and known[0] in {"time", "years"} for index in (first, second))
