"""Whether two figures can be the ends of a change, or one the amount by which another changed."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.relations.grammar import any_of
from beritaextract.relations.reader import Reader
from beritaextract.relations.units import alike, factor, is_times

_LAST_PLACE = 200


@lru_cache(maxsize=1)
def _ranks() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{any_of('rank_nouns')}) ")


def is_rank(reader: Reader, old: int) -> bool:
    """Whether the ends of a change may be places in a ranking, where a rise makes the number smaller."""
    figure = reader.figures[old]
    if figure.kind == "count" and figure.unit is None and figure.value is not None and figure.value < _LAST_PLACE:
        return True  # a bare small number: turun dari 5 menjadi 8 dunia
    return _ranks().search(reader.before(old)) is not None


def same_unit(reader: Reader, left: int, right: int) -> bool:
    return alike(reader.figures[left], reader.figures[right], loose=True) and not is_times(reader.figures[left])


def both_counts(reader: Reader, old: int, new: int, before: str) -> bool:
    """`dari semula 785 ribu kunjungan menjadi 5,6 juta peserta`: the words make it a change, whatever the nouns."""
    return reader.figures[old].kind == reader.figures[new].kind == "count" and any(
        word in before.split()[-3:] for word in ("semula", "sebelumnya", "awalnya")
    )


def grows_to(reader: Reader, old: int, new: int) -> bool:
    """In `300 ribu penonton, naik enam kali lipat menjadi 1,8 juta pelanggan` the nouns may differ."""
    return same_unit(reader, old, new) or reader.figures[old].kind == reader.figures[new].kind == "count"


def measures_change(reader: Reader, delta: int, other: int) -> bool:
    """Whether the first figure can be the amount by which the second one changed."""
    change, figure = reader.figures[delta], reader.figures[other]
    if is_times(figure) or is_duration(reader, delta):
        return False
    if change.kind == "percent" and is_duration(reader, other):
        return False
    if change.kind == "count" and change.unit == "poin":  # of an index, of a percentage, of the rupiah
        return figure.kind in {"percent", "money"} or figure.unit in {"poin", None}
    return change.kind == "percent" or is_times(change) or alike(change, figure, loose=True)


def is_duration(reader: Reader, index: int) -> bool:
    known = factor(reader.figures[index])
    return bool(known) and known[0] in {"time", "years"} if known else False
