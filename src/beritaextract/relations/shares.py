"""Shares: `4,3 juta dari 15 juta pekerja`, `87 persen dari Rp 4 miliar`, `dari 120 kamar, 97 terisi`."""

from __future__ import annotations

from itertools import pairwise

from beritaextract.relations.equals import is_said_again
from beritaextract.relations.grammar import grammar
from beritaextract.relations.matches import RelationMatch
from beritaextract.relations.reader import Reader
from beritaextract.relations.units import alike, base_value, is_times
from beritaextract.rules import Rule

_SAID_TWICE = Rule(
    "relations.share.said-twice",
    "a part and its percentage, both of one whole",
    examples=("Sebanyak 4,3 juta atau 28,7 persen dari 15 juta pekerja mendaftar.",),
)
_AMONG = Rule(
    "relations.share.among",
    "`di antaranya` makes it a part of the figure before",
    examples=("Dari 7.500 butir obat, 5.000 di antaranya kedaluwarsa.", "Ada 90 rumah, 30 di antaranya rusak."),
)
_PERCENT_OF = Rule(
    "relations.share.percent-of",
    "a percentage or fraction of the figure behind `dari`",
    examples=("Dana terserap 87 persen dari Rp 4 miliar.",),
    counterexamples=("Harga naik 87 persen dari Rp 4 miliar.",),
)
_OF = Rule(
    "relations.share.of",
    "so many out of the figure behind `dari`",
    examples=("Sebanyak 4,3 juta dari 15 juta pekerja mendaftar.",),
    counterexamples=("Lebih dari 15 juta pekerja mendaftar.",),
)
_FROM = Rule(
    "relations.share.from",
    "out of the figure behind `dari` at the start",
    examples=("Dari 120 kamar, 97 terisi.",),
    counterexamples=("Dari 120 kamar menjadi 97 kamar.",),
)


def shares(reader: Reader, positions: list[int], taken: set[int]) -> list[RelationMatch]:
    """The shares that one sentence states; figures in `taken` already belong to a change."""
    found: list[RelationMatch] = []
    used: set[int] = set()
    free = [position for position in positions if position not in taken]
    members = set(free)
    for first, second in pairwise(free):
        if second != first + 1 or {first, second} & used:
            continue
        third = second + 1 if second + 1 in members else None
        match = _share(reader, first, second, third)
        if match is not None:
            found.append(match)
            used |= {match.source, match.target} | ({match.ratio} if match.ratio is not None else set())
    return found


def _share(reader: Reader, first: int, second: int, third: int | None) -> RelationMatch | None:
    gap = reader.between(first, second)
    if gap is None:
        return None
    forms = grammar()
    before = reader.before(first)
    third_gap = reader.between(second, third) if third is not None else None
    if "dari " not in f"{before}{gap}{third_gap or ''}" and not (
        reader.may_follow(second, "antara") and "antara" in reader.after(second)
    ):
        return None
    if forms.changed.search(before) or forms.changed_to.search(before):
        return None
    again = is_said_again(reader, first, second)
    if again and third is not None and third_gap is not None:  # 4,3 juta atau 28,7 persen dari 15 juta
        opened = third_gap.removeprefix(") ")
        part, ratio = (second, first) if _percent(reader, first) else (first, second)
        of = forms.percent_of if ratio == second else forms.of
        if _percent(reader, ratio) and of.match(opened) and _holds(reader, part, third):
            return RelationMatch("share_of", part, third, _SAID_TWICE, ratio=ratio)
    some = forms.then_some.match(gap) and forms.among.match(reader.after(second))
    if some and (_holds(reader, second, first) or (_percent(reader, second) and _can_be_whole(reader, first))):
        return RelationMatch("share_of", second, first, _AMONG)
    if _percent(reader, first) or _fraction(reader, first):
        if forms.percent_of.match(gap) and _can_be_whole(reader, second):
            if third is not None and is_said_again(reader, second, third, same=True) and _holds(reader, third, second):
                return RelationMatch("share_of", third, second, _PERCENT_OF, ratio=first)
            return RelationMatch("share_of", first, second, _PERCENT_OF)
        return None
    if forms.of.match(gap) and _holds(reader, first, second):
        return RelationMatch("share_of", first, second, _OF, ratio=_ratio(reader, second, third))
    if "dari " in before and forms.from_before.search(before) and forms.then_part.match(gap):
        if _percent(reader, second) and _can_be_whole(reader, first):
            if third is not None and is_said_again(reader, second, third) and _holds(reader, third, first):
                return RelationMatch("share_of", third, first, _FROM, ratio=second)
            return RelationMatch("share_of", second, first, _FROM)
        if _holds(reader, second, first):
            return RelationMatch("share_of", second, first, _FROM, ratio=_ratio(reader, second, third))
    return None


def _ratio(reader: Reader, last: int, third: int | None) -> int | None:
    if third is None or not _percent(reader, third) or not is_said_again(reader, last, third):
        return None
    return third


def _percent(reader: Reader, index: int) -> bool:
    figure = reader.figures[index]
    return figure.kind == "percent" and figure.unit == "percent"


def _fraction(reader: Reader, index: int) -> bool:
    """`setengah dari`, `dua pertiga dari`."""
    figure = reader.figures[index]
    return figure.kind == "share" and figure.value is not None and 0 < figure.value < 1


def _can_be_whole(reader: Reader, index: int) -> bool:
    figure = reader.figures[index]
    time = figure.kind == "measure" and figure.unit in {"second", "minute", "hour", "day", "week", "month", "year"}
    return figure.kind != "percent" and not is_times(figure) and not time and not figure.vague


def _holds(reader: Reader, part: int, whole: int) -> bool:
    """Whether the first figure can be a part of the second: comparable, and not larger."""
    left, right = reader.figures[part], reader.figures[whole]
    if is_times(left) or is_times(right) or left.kind == "percent" or not alike(left, right, loose=True):
        return False
    small, large = base_value(left), base_value(right)
    return small is None or large is None or small <= large
