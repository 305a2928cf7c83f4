"""A total and its parts: `125 bintara yang terdiri dari 76 laki-laki dan 49 perempuan`."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from beritaextract.language import looks_like_verb
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.relations.grammar import any_of, grammar, words
from beritaextract.relations.matches import RelationMatch
from beritaextract.relations.reader import Reader
from beritaextract.relations.units import alike, base_value, is_times
from beritaextract.rules import Rule

_OF_TOTAL = Rule(
    "relations.parts.of-total",
    "words that announce a breakdown stand between the total and its parts",
    examples=("Sebanyak 125 kadet yang terdiri dari 76 laki-laki dan 49 perempuan dilantik.",),
)
_PARTS_LISTED = Rule(
    "relations.parts.listed",
    "figures listed behind a total that they add up to",
    examples=("Ada 83 pasien, yakni 43 pasien dewasa dan 40 pasien anak.",),
    counterexamples=("Ada 83 pasien, yakni pasien 43 tahun dan 40 dokter.",),
)
_COMMA = regex.compile(r"(?:, |[(] |: )(?:yakni |yaitu |sebanyak |ada )?$")
# A sentence that gives the parts of a total named in the one before.
_OPENING = regex.compile(
    r"(?:adapun |dengan )?(?:rincian|rinciannya|perincian|perinciannya)\b(?:[^.]{0,30}+)$"
    r"|(?:mereka|(?:jumlah|angka|total|dana|anggaran|korban|bantuan|kerugian|luas|lahan) (?:itu|tersebut)) "
    r"terdiri (?:dari|atas) (?:\w++ ){0,2}$"
    r"|dari (?:jumlah|total|angka) (?:itu|tersebut) (?:, )?(?:\w++ ){0,2}$"
)
_MEN = frozenset({"laki-laki", "pria", "lelaki", "putra"})
_WOMEN = frozenset({"perempuan", "wanita", "putri"})
_LAST = frozenset({"dan", "serta", "ditambah"})
_LISTED = 3
_SLIP = Decimal("0.2")
_MOST_PARTS = 40
_OPEN = ("lain", "lainnya", "sisanya", "sebagainya", "selebihnya", "dll", "dsb")


@lru_cache(maxsize=1)
def _signs() -> tuple[str, ...]:
    """One of them stands in every gap that announces a breakdown (`Grammar.parts`)."""
    return (*sorted(words("breakdown_announcers") | words("list_announcers") | words("open_announcers")), ": ")


@lru_cache(maxsize=1)
def _totals() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{any_of('whole_words')}) ")


class Breakdown(NamedTuple):
    """A total with its parts.

    Attributes:
        total, parts: positions of figures.
        closed: whether the list of parts is complete, as its words tell.
        strong: whether the words announce a breakdown (`terdiri dari`) and not merely an example (`yakni`).
        fits: whether the parts add up to the total.
    """

    total: int
    parts: tuple[int, ...]
    closed: bool
    strong: bool
    fits: bool

    def relations(self) -> list[RelationMatch]:
        """One relation for each part."""
        rule = _OF_TOTAL if self.strong else _PARTS_LISTED
        return [RelationMatch("part_of", part, self.total, rule) for part in self.parts]


def breakdowns(reader: Reader, positions: list[int]) -> list[Breakdown]:
    """The totals with their parts that one sentence states."""
    found: list[Breakdown] = []
    busy = -1
    totalled = any(_totals().search(reader.before(position)) for position in positions[2:])
    for index in positions:
        if index <= busy:
            continue
        match = _forward(reader, index, positions)
        if match is None and totalled:
            match = _backward(reader, index, positions)
        if match is not None:
            found.append(match)
            busy = max(match.total, *match.parts)
    return found


def _forward(reader: Reader, total: int, positions: list[int]) -> Breakdown | None:
    """`125 orang, terdiri dari 76 … dan 49 …`."""
    first = total + 1
    gap = reader.between(total, first) if first <= positions[-1] else None
    forms = grammar()
    mark = forms.parts.match(gap) if gap and any(sign in gap for sign in _signs()) else None
    if mark is not None:
        parts, ended = _row(reader, first, positions)
        listed = mark["mark"] == ":" and ended and (len(parts) >= _LISTED or _sexes(reader, first))
        ended = ended and mark["mark"] not in words("open_announcers")
        return _checked(reader, total, parts, ended, listed or mark["mark"] in words("breakdown_announcers"))
    if gap is not None and first < positions[-1] and _sexes(reader, first):
        # 12 orang, 7 laki-laki dan 5 perempuan: the two are all there are
        between = reader.between(first, first + 1)
        if _COMMA.search(gap) and between is not None and between.removesuffix("dan ") == _unit_words(reader, first):
            found = _checked(reader, total, [first, first + 1], True, strong=True)
            return found if found is not None and _roughly(reader, found) else None
    before = reader.before(total) if gap else ""
    if gap and "dari " in before and forms.from_before.search(before) and forms.then_part.match(gap):
        # dari 1.014 RW, 22 merah, 62 kuning, dan 930 hijau: a breakdown only where it adds up
        parts, ended = _row(reader, first, positions)
        found = _checked(reader, total, parts, ended, strong=False)
        return found if found is not None and found.fits else None
    return None


def distant(reader: Reader, before: list[int], positions: list[int]) -> Breakdown | None:
    """Parts whose total stands in the sentence before: `Korban 12 orang. Rinciannya, 7 laki-laki dan 5 perempuan.`"""
    opening = reader.before(positions[0])
    if len(positions) < 2 or not _OPENING.match(opening):
        return None
    parts, ended = _row(reader, positions[0], positions)
    candidates = [index for index in before if _can_be_total(reader, index, parts)]
    if len(candidates) != 1:
        return None
    of_these = opening.startswith("dari ")  # dari jumlah itu: some may be left out, but they cannot be more than all
    found = _checked(reader, candidates[0], parts, ended, strong=True)
    if found is None or found.fits:
        return found
    complete = not of_these or (len(parts) == 2 and _sexes(reader, parts[0])) or _more(reader, found)
    return found if complete and _roughly(reader, found) else None


def _can_be_total(reader: Reader, index: int, parts: list[int]) -> bool:
    whole, figures = reader.figures[index], [reader.figures[part] for part in parts]
    value = whole.value
    return (
        value is not None
        and whole.per is None
        and not is_times(whole)
        and all(
            figure.kind == whole.kind and (whole.kind != "money" or figure.unit == whole.unit) for figure in figures
        )
        and all(figure.value is not None and figure.value < value for figure in figures)
    )


def _sexes(reader: Reader, first: int) -> bool:
    """Whether a figure of men and one of women, in either order, stand side by side."""
    units = {reader.figures[first].unit, reader.figures[first + 1].unit}
    return len(units & _MEN) == 1 and len(units & _WOMEN) == 1


def _unit_words(reader: Reader, index: int) -> str:
    return f"{reader.figures[index].unit} "


def _roughly(reader: Reader, found: Breakdown) -> bool:
    """Whether the parts miss the total by no more than a slip would."""
    total = base_value(reader.figures[found.total])
    amount = sum((base_value(reader.figures[part]) or Decimal(0) for part in found.parts), Decimal(0))
    return total is not None and abs(amount - total) <= total * _SLIP


def _more(reader: Reader, found: Breakdown) -> bool:
    """Whether three parts or more, the last behind `dan`, are more than their total."""
    total = base_value(reader.figures[found.total])
    amount = sum((base_value(reader.figures[part]) or Decimal(0) for part in found.parts), Decimal(0))
    return found.closed and len(found.parts) >= _LISTED and total is not None and amount > total


def _backward(reader: Reader, first: int, positions: list[int]) -> Breakdown | None:
    """`76 laki-laki dan 49 perempuan, total 125 orang`."""
    parts, ended = _row(reader, first, positions, to_total=True)
    total = parts[-1] + 1
    gap = reader.between(parts[-1], total) if total <= positions[-1] else None
    if len(parts) < 2 or gap is None or not grammar().total.match(gap):
        return None
    found = _checked(reader, total, parts, ended, strong=True)
    return found if found is not None and (ended or found.fits) else None


def _row(reader: Reader, first: int, positions: list[int], *, to_total: bool = False) -> tuple[list[int], bool]:
    """The figures listed from `first` on, and whether the list came to its `dan`."""
    parts, ended = [first], False
    forms = grammar()
    last = positions[-1]
    while parts[-1] < last and len(parts) < _MOST_PARTS:
        gap = reader.between(parts[-1], parts[-1] + 1)
        if gap is None or (to_total and forms.total.match(gap)) or not forms.next_part.match(gap):
            break
        if reader.figures[parts[-1]].kind != reader.figures[parts[-1] + 1].kind:
            break
        joined = any(word in _LAST for word in gap.split()[-8:])
        if ended and (not joined or any(map(looks_like_verb, gap.split()))):
            break  # behind `dan` the row goes on only with another one: 63 …, dan satu … serta lima …
        parts.append(parts[-1] + 1)
        ended = joined
    return parts, ended


def _checked(reader: Reader, total: int, parts: list[int], ended: bool, strong: bool) -> Breakdown | None:
    whole = reader.figures[total]
    figures = [reader.figures[part] for part in parts]
    values = [base_value(figure) for figure in figures]
    size = base_value(whole)
    if len(parts) < 2 or size is None or None in values or is_times(whole) or whole.kind == "percent":
        return None
    if any(figure.kind != whole.kind for figure in figures):
        return None
    if whole.kind != "count" and not all(alike(whole, figure) for figure in figures):
        return None
    amount = sum((value for value in values if value is not None), Decimal(0))
    fits = abs(amount - size) <= size / 1000
    plausible = all(value is not None and value < size for value in values) and amount <= size * Decimal("1.5")
    one_unit = all(alike(whole, figure) for figure in figures)
    if not fits and not (plausible and (strong or one_unit)):
        return None
    after = reader.after(parts[-1]).split()
    closed = ended and not any(word in _OPEN for word in after)
    return Breakdown(total, tuple(parts), closed, strong, fits)
