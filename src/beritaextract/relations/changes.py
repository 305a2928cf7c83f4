"""Changes: `naik 5 persen dari Rp 2 miliar`, `dari 35 menjadi 32 hektar`, `47 kasus, naik 15 kasus dari 32 kasus`."""

from __future__ import annotations

from dataclasses import replace

from beritaextract.relations.change_cues import cue_in, direction_of, names_change, signs_of_change, turns
from beritaextract.relations.change_ends import both_counts, grows_to, is_duration, measures_change, same_unit
from beritaextract.relations.equals import is_said_again
from beritaextract.relations.grammar import grammar
from beritaextract.relations.matches import RelationMatch
from beritaextract.relations.reader import Reader
from beritaextract.rules import Rule

_TO_FROM = Rule(
    "relations.change.to-from",
    "a word of change, the new value, and the old one behind `dari`",
    examples=("Harga turun menjadi Rp 9.000 dari Rp 10.000.",),
)
_FROM_TO = Rule(
    "relations.change.from-to",
    "the old value behind `dari`, the new one behind `menjadi`",
    examples=("Luas lahan turun dari 35 hektar menjadi 32 hektar.",),
)
_FORMERLY = Rule(
    "relations.change.formerly",
    "the old value behind `sebelumnya` or its like",
    examples=("Tarif kini Rp 5.000, dari sebelumnya Rp 4.000.",),
)
_COMPARED = Rule(
    "relations.change.compared",
    "a word of change and what the value is compared with",
    examples=("Kasus 47 orang, naik dari 32 orang.",),
)
_BESIDE_FROM = Rule(
    "relations.change.beside-from",
    "by how much and from what the value changed",
    examples=("Kasus 47 orang, naik 15 orang dari 32 orang.",),
)
_BESIDE_TO = Rule(
    "relations.change.beside-to",
    "by how much and to what the value changed",
    examples=("Penonton 300 ribu orang, naik enam kali lipat menjadi 1,8 juta orang.",),
)
_BESIDE = Rule(
    "relations.change.beside",
    "by how much the value beside it changed",
    examples=("Laba Rp 5 miliar, turun 10 persen dibandingkan tahun sebelumnya.",),
)
_BESIDE_TWICE = Rule(
    "relations.change.beside-twice",
    "by how much the value beside it changed, said twice",
    examples=("Luas panen 10,4 juta hektar, turun 245 ribu hektar atau 2,3 persen.",),
)
_BESIDE_TWICE_FROM = Rule(
    "relations.change.beside-twice-from",
    "by how much, said twice, and from what the value beside it changed",
    examples=("Luas panen 10,4 juta hektar, turun 245 ribu hektar atau 2,3 persen dibandingkan 10,7 juta hektar.",),
)
_BY_TO = Rule(
    "relations.change.by-to",
    "by how much and to what something changed",
    examples=("Kasus naik 15 menjadi 47.",),
)
_BY_TO_FROM = Rule(
    "relations.change.by-to-from",
    "by how much, to what and from what something changed",
    examples=("Kasus naik 15 menjadi 47 dari 32.",),
)
_BY_FROM = Rule(
    "relations.change.by-from",
    "by how much and from what something changed",
    examples=("Anggaran naik 5 persen dari Rp 200 miliar.",),
)
_BY_FROM_TO = Rule(
    "relations.change.by-from-to",
    "by how much, from what and to what something changed",
    examples=("Anggaran naik 5 persen dari Rp 200 miliar menjadi Rp 210 miliar.",),
)
# What may stand inside a word: `naik-turun`.
_JOINTS = "-/’'"


def changes(reader: Reader, positions: list[int]) -> list[RelationMatch]:
    """The changes that one sentence states."""
    found: list[RelationMatch] = []
    taken: set[int] = set()
    last = positions[-1]
    for index in positions:
        if index in taken:
            continue
        second = reader.next(index)
        following = [figure for figure in (second, reader.next(second)) if figure <= last and figure not in taken]
        match = _change(reader, index, following)
        if match is not None:
            match = _said_twice(reader, match, last)
            found.append(match)
            taken |= {match.source, match.target} | {part for part in (match.base, match.delta) if part is not None}
    return found


def _said_twice(reader: Reader, match: RelationMatch, last: int) -> RelationMatch:
    """The change with its amount as a percentage too: `naik 1,25 dollar AS atau 1 persen`."""
    delta = match.delta
    if delta is None:
        return match
    members = {match.source, match.target, match.base, delta}
    for left, right in ((delta, delta + 1), (delta - 1, delta)):
        other = right if left == delta else left
        if not 0 <= left < right <= last or other in members or not is_said_again(reader, left, right):
            continue
        if (reader.figures[left].kind == "percent") != (reader.figures[right].kind == "percent"):
            return replace(match, ratio=other)
    return match


def _change(reader: Reader, first: int, following: list[int]) -> RelationMatch | None:
    if not following or following[0] != reader.next(first):
        return None
    before = reader.before(first)
    gap = reader.between(first, following[0])
    if gap is None:
        return None
    ahead, inside = not signs_of_change().isdisjoint(before.split()), not signs_of_change().isdisjoint(gap.split())
    if not ahead and not inside:
        return None
    ahead = ahead or any(mark in before for mark in _JOINTS)  # the sign may be part of a compound
    second = following[0]
    third = following[1] if len(following) > 1 else None
    forms = grammar()
    if (
        "dari " in before
        and inside
        and forms.from_before.search(before)
        and forms.to.match(gap)
        and (same_unit(reader, first, second) or both_counts(reader, first, second, before))
    ):
        return _from_to(reader, first, second, third)
    moved = forms.changed_to.search(before) if ahead else None
    if moved and forms.against.match(gap) and same_unit(reader, first, second):
        delta = _delta_behind(reader, second, third)
        return _made(reader, _TO_FROM, moved["cue"], old=second, new=first, delta=delta)
    grown = forms.changed.search(before) if ahead else None
    if grown and third is not None and is_said_again(reader, first, second):
        # naik 1,25 dollar AS atau 1 persen menjadi 122,27 dollar AS: the change is said twice
        later = reader.between(second, third)
        if later is not None and measures_change(reader, first, third):
            return _delta_first(reader, grown["cue"], first, third, None, later)
    if grown and measures_change(reader, first, second):
        return _delta_first(reader, grown["cue"], first, second, third, gap)
    if not inside:  # what follows is read off the words between the two
        return None
    if forms.formerly.match(gap) and same_unit(reader, first, second):
        return _made(reader, _FORMERLY, None, old=second, new=first)
    compared = forms.changed_from.match(gap)
    if compared and same_unit(reader, first, second):
        return _made(reader, _COMPARED, compared["cue"], old=second, new=first)
    beside = forms.delta_before.match(gap)
    if beside and not is_duration(reader, first) and measures_change(reader, second, first):
        if third is not None and is_said_again(reader, second, third):
            return _beside_twice(reader, beside["cue"], first, second, third)
        third_gap = reader.between(second, third) if third is not None else None
        if third is not None and third_gap and forms.against.match(third_gap) and same_unit(reader, first, third):
            return _made(reader, _BESIDE_FROM, beside["cue"], old=third, new=first, delta=second)
        if third is not None and third_gap and forms.to.match(third_gap) and grows_to(reader, first, third):
            return _made(reader, _BESIDE_TO, beside["cue"], old=first, new=third, delta=second)
        if beside["mark"] or gap.split(" ", 3)[-1:] == [""]:
            return _made(reader, _BESIDE, beside["cue"], new=first, delta=second)
    return None


def _beside_twice(reader: Reader, cue: str, new: int, delta: int, again: int) -> RelationMatch:
    """`10,4 juta hektar, turun 245 ribu hektar atau 2,3 persen dibandingkan 10,7 juta hektar`."""
    old = again + 1
    if old < len(reader.figures) and same_unit(reader, new, old):
        gap = reader.between(again, old)
        if gap is not None and grammar().against.match(gap):
            return _made(reader, _BESIDE_TWICE_FROM, cue, old=old, new=new, delta=delta)
    return _made(reader, _BESIDE_TWICE, cue, new=new, delta=delta)


def _from_to(reader: Reader, old: int, new: int, third: int | None) -> RelationMatch:
    forms = grammar()
    cue = None
    delta = _delta_behind(reader, new, third)
    if old and delta is None:
        # naik 5 persen dari 200 menjadi 210
        gap = reader.between(old - 1, old)
        grown = forms.changed.search(reader.before(old - 1)) if gap and forms.against.match(gap) else None
        if grown:
            delta, cue = old - 1, grown["cue"]
    if cue is None:
        said = forms.changed.search(reader.before(old).rpartition("dari ")[0])
        cue = said["cue"] if said else cue_in(reader.before(old))
    if cue is not None and names_change(cue) and turns(reader, cue, old, new):
        cue = None  # pertumbuhan dari 5,4 persen menjadi 5,1 persen: it is the growth that changes
    return _made(reader, _FROM_TO, cue, old=old, new=new, delta=delta)


def _delta_first(
    reader: Reader, cue: str, delta: int, second: int, third: int | None, gap: str
) -> RelationMatch | None:
    forms = grammar()
    third_gap = reader.between(second, third) if third is not None else None
    if forms.to.match(gap):  # naik 15 menjadi 47 (dari 32)
        if third is not None and third_gap and forms.against.match(third_gap) and same_unit(reader, second, third):
            return _made(reader, _BY_TO_FROM, cue, old=third, new=second, delta=delta)
        return _made(reader, _BY_TO, cue, new=second, delta=delta)
    if forms.against.match(gap):  # naik 5 persen dari 200 (menjadi 210)
        if third is not None and third_gap and forms.to.match(third_gap) and same_unit(reader, second, third):
            return _made(reader, _BY_FROM_TO, cue, old=second, new=third, delta=delta)
        return _made(reader, _BY_FROM, cue, old=second, delta=delta)
    return None


def _delta_behind(reader: Reader, last: int, third: int | None) -> int | None:
    """The figure behind both ends that states the change: `… menjadi 32 hektar atau turun 9 persen`."""
    gap = reader.between(last, third) if third is not None else None
    match = grammar().delta_after.match(gap) if gap else None
    if match is None or third is None or not (match["mark"] or match["cue"]):
        return None
    percent = reader.figures[third].kind == "percent"
    if percent or (match["cue"] and measures_change(reader, third, last)):
        return third
    return None


def _made(
    reader: Reader,
    rule: Rule,
    cue: str | None,
    *,
    old: int | None = None,
    new: int | None = None,
    delta: int | None = None,
) -> RelationMatch:
    target = new if new is not None else old
    source = old if new is not None and old is not None else delta
    assert target is not None and source is not None
    last = max(part for part in (old, new, delta) if part is not None)
    period = grammar().period.match(reader.after(last))
    words = (period["short"] or period["long"]) if period else None
    return RelationMatch("change", source, target, rule, old, delta, None, direction_of(cue), words)
