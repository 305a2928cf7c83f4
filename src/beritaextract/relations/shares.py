"""Shares: `4,3 juta dari 15 juta pekerja`, `87 persen dari Rp 4 miliar`, `dari 120 kamar, 97 terisi`."""

from __future__ import annotations

from itertools import pairwise

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.relations.equals import is_said_again
from beritaextract.relations.grammar import grammar
from beritaextract.relations.matches import RelationMatch
from beritaextract.relations.precision import interval
from beritaextract.relations.reader import Reader
from beritaextract.relations.units import alike, base_value, is_times
from beritaextract.rules import Rule

_OF_THESE = regex.compile(
    r"^(?:(?:dari|di antara) (?:jumlah|total|angka) (?:itu|tersebut|ini)|di ?antaranya) (?:, )?(?:\w++ ){0,3}$"
)
_RESTS = frozenset({"sisanya", "selebihnya", "lainnya", "sisa"})
_MOST_OF_THESE = 3
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
_REST = Rule(
    "relations.share.rest",
    "the rest of a whole of which a part was given",
    examples=("Korban 30 orang, 12 di antaranya meninggal, sisanya 18 orang luka.",),
    counterexamples=("Korban 30 orang, 12 di antaranya meninggal, sisanya 17 orang luka.",),
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

_CONFIRMED = Rule(
    "relations.share.confirmed",
    "an amount and its percentage, of a figure nearby of which it is that much",
    examples=("Ada 96 suara sah. Sebanyak 28 suara atau 29,2 persen memilih dia.",),
    counterexamples=("Ada 90 suara sah. Sebanyak 28 suara atau 29,2 persen memilih dia.",),
)
_THESE = Rule(
    "relations.share.of-these",
    "so many of the figure in the sentence before",
    examples=("Ada 90 korban banjir. Dari jumlah itu, 30 persen anak-anak.",),
    counterexamples=("Ada 90 korban banjir. Sebanyak 30 persen jalan rusak.",),
)
_INCLUDED = Rule(
    "relations.share.included",
    "`termasuk` makes it a part of the figure before",
    examples=("Sebanyak 10 orang tewas, termasuk 3 anak.",),
    counterexamples=("Sebanyak 10 orang tewas, termasuk Budi (45).",),
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
            if third is not None and match.source == second and _is_rest(reader, first, second, third):
                found.append(RelationMatch("share_of", third, first, _REST))
                used.add(third)
    return found


def confirmed(reader: Reader, positions: list[int], before: list[int], taken: set[int]) -> list[RelationMatch]:
    """Shares whose whole no word names: `28 suara atau 29 persen`, where a figure nearby makes that percentage of it.

    Args:
        reader: the figures of the article.
        positions: the figures of one sentence.
        before: those of the sentence before it.
        taken: figures that another relation explains already.
    """
    found: list[RelationMatch] = []
    for first, second in pairwise(positions):
        if second != first + 1 or {first, second} & taken or not is_said_again(reader, first, second):
            continue
        part, ratio = (second, first) if _percent(reader, first) else (first, second)
        if not _percent(reader, ratio) or _percent(reader, part):
            continue
        wholes = [
            index
            for index in (*before, *positions)
            if index not in {part, ratio} and _holds(reader, part, index) and _makes(reader, part, index, ratio)
        ]
        if len({reader.figures[index].value for index in wholes}) == 1:
            found.append(RelationMatch("share_of", part, wholes[-1], _CONFIRMED, ratio=ratio))
    return found


def _makes(reader: Reader, part: int, whole: int, ratio: int) -> bool:
    """Whether the percentage is what the part makes of the whole, rounding allowed."""
    if any(reader.figures[index].value is None for index in (part, whole, ratio)):
        return False
    small, large, said = interval(reader, part), interval(reader, whole), interval(reader, ratio)
    if large.low <= 0 or base_value(reader.figures[part]) == base_value(reader.figures[whole]):
        return False
    return small.low / large.high * 100 <= said.high and said.low <= small.high / large.low * 100


def among_them(reader: Reader, before: list[int], positions: list[int], taken: set[int]) -> list[RelationMatch]:
    """Shares of a figure in the sentence before: `Ada 90 korban. Dari jumlah itu, 30 persen anak-anak.`"""
    if not positions or not _OF_THESE.match(reader.before(positions[0])):
        return []
    first = positions[0]
    wholes = [
        index
        for index in before
        if not _percent(reader, index)
        and (_holds(reader, first, index) or _percent(reader, first))
        and _can_be_whole(reader, index)
    ]
    if len(wholes) != 1:
        return []
    return [
        RelationMatch("share_of", index, wholes[0], _THESE)
        for index in positions
        if index not in taken and (_holds(reader, index, wholes[0]) or _percent(reader, index))
    ][:_MOST_OF_THESE]


def _share(reader: Reader, first: int, second: int, third: int | None) -> RelationMatch | None:
    gap = reader.between(first, second)
    if gap is None:
        return None
    forms = grammar()
    before = reader.before(first)
    third_gap = reader.between(second, third) if third is not None else None
    if (
        "dari " not in f"{before}{gap}{third_gap or ''}"
        and "termasuk " not in gap
        and not _fraction_of_it(reader, second)
        and not (reader.may_follow(second, "antara") and "antara" in reader.after(second))
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
    if forms.included.match(gap) and _counts(reader, first, second) and _not_larger(reader, second, first):
        return RelationMatch("share_of", second, first, _INCLUDED)
    some = forms.then_some.match(gap) and forms.among.match(reader.after(second))
    if some and (_holds(reader, second, first) or (_percent(reader, second) and _can_be_whole(reader, first))):
        return RelationMatch("share_of", second, first, _AMONG)
    if _fraction_of_it(reader, second) and _can_be_whole(reader, first):
        return RelationMatch("share_of", second, first, _AMONG)  # 200 orang, separuhnya perempuan
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
        said = _ratio(reader, second, third)
        if said is not None and reader.after(said).startswith(("dari ", ") dari ")):
            return None  # dari target Rp 8 miliar, dana A Rp 4 miliar atau 58 persen dari target Rp 7 miliar
        if _holds(reader, second, first):
            return RelationMatch("share_of", second, first, _FROM, ratio=said)
    return None


def _is_rest(reader: Reader, whole: int, part: int, rest: int) -> bool:
    """`30 orang, 12 di antaranya …, sisanya 18 …`, `… dan 18 lainnya …`: the two parts make the whole."""
    before, after = reader.before(rest).split(), reader.after(rest).split()
    said = not _RESTS.isdisjoint(before[-3:]) or not _RESTS.isdisjoint(after[:2])
    values = [base_value(reader.figures[index]) for index in (whole, part, rest)]
    if not said or None in values:
        return False
    large, small, other = (value or 0 for value in values)
    return small + other == large


def _ratio(reader: Reader, last: int, third: int | None) -> int | None:
    if third is None or not _percent(reader, third) or not is_said_again(reader, last, third):
        return None
    return third


def _counts(reader: Reader, *indices: int) -> bool:
    return all(reader.figures[index].kind == "count" and not reader.figures[index].vague for index in indices)


def _not_larger(reader: Reader, part: int, whole: int) -> bool:
    small, large = reader.figures[part].value, reader.figures[whole].value
    return small is not None and large is not None and small < large and not is_times(reader.figures[whole])


def _percent(reader: Reader, index: int) -> bool:
    figure = reader.figures[index]
    return figure.kind == "percent" and figure.unit == "percent"


def _fraction(reader: Reader, index: int) -> bool:
    """`setengah dari`, `dua pertiga dari`."""
    figure = reader.figures[index]
    return figure.kind == "share" and figure.value is not None and 0 < figure.value < 1


def _fraction_of_it(reader: Reader, index: int) -> bool:
    """`separuhnya`, `sepertiganya`."""
    return _fraction(reader, index) and reader.text_of(index).endswith("nya")


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
