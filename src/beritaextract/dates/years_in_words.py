"""Years and days in words: `tahun dua ribu dua puluh tiga`, `sembilan belas empat lima`, `tujuh belas Agustus`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.periods import month_expression
from beritaextract.dates.vocabulary import key
from beritaextract.language import month_names
from beritaextract.numerals.lexicon import number_words
from beritaextract.rules import Rule

YEAR = Rule(
    "dates.words.year",
    "a year in words",
    examples=("Pada tahun dua ribu dua puluh tiga harga turun.", "Tahun sembilan belas empat lima Indonesia merdeka."),
    counterexamples=("Selama dua tahun dua ribu warga pindah.",),
)
DECADE = Rule(
    "dates.words.decade",
    "a decade in words",
    examples=("Lagu tahun sembilan puluhan itu populer.",),
    counterexamples=("Ada sembilan puluhan rumah.",),
)
DAY = Rule(
    "dates.words.day",
    "a day in words before its month",
    examples=("Upacara digelar tujuh belas Agustus 2021.",),
    counterexamples=("Upacara dihadiri tujuh belas warga.",),
)
_WORD = re.compile(r"[^\S\n]{0,3}+([A-Za-z]++)")
_LONGEST = 9
_CENTURIES = {17: 1700, 18: 1800, 19: 1900, 20: 2000}
_EARLIEST = 50  # `tahun lima puluhan` is a decade of the last century, `tahun dua puluhan` of none


class _Word(NamedTuple):
    role: str
    value: int
    end: int


class _Read(NamedTuple):
    """Value of a stretch of number words, the index of the word behind it, and how many years it covers."""

    value: int
    at: int
    years: int = 1


@lru_cache(maxsize=1)
def openers() -> frozenset[str]:
    """The words with which a year or day in words may begin, lower case."""
    return frozenset(word for word, row in number_words().items() if row.role in {"unit", "ten"}) | {"seribu"}


@lru_cache(maxsize=1)
def followers() -> frozenset[str]:
    """The words that may stand behind an opener in a year or day in words, lower case."""
    return frozenset(number_words()) | month_names() | {"ribu"}


def year_in_words(view: str, start: int, at: int, *, said: bool) -> Expression | None:
    """The year in words whose first number word stands at `at`, of an expression that begins at `start`.

    Args:
        view: the text.
        start: where the expression begins: at `tahun`, or at the number words themselves.
        at: where the number words begin.
        said: a word before it says that it is a year, so that short forms count too: `tahun sembilan delapan`.
    """
    words = _words_at(view, at)
    read = _thousands(words) or _centuries(words) or (_short(words) if said else None)
    if read is None or (not said and (read.years > 1 or read.value % 100 == 0)):
        return None
    end = words[read.at - 1].end
    rule = DECADE if read.years > 1 else YEAR
    return Expression(start, end, Point(read.value, years=read.years), None, rule, "year", bare=not said)


def day_in_words(view: str, start: int) -> Expression | None:
    """A day in words with its month behind it: `tujuh belas Agustus 1945`."""
    words = _words_at(view, start)
    read = _below_hundred(words, 0)
    if read is None or not 1 <= read.value <= 31:
        return None
    end = words[read.at - 1].end
    space = len(view[end : end + 4]) - len(view[end : end + 4].lstrip(" "))
    month = month_expression(view, end + space) if space else None
    if month is None or not view[month.start].isupper():
        return None
    point = Point(month.first.year, month.first.month, read.value, shift=month.first.shift)
    year = year_in_words(view, month.end, month.end, said=False) if point.year is None else None
    if year is not None:
        point.year = year.first.year
    return Expression(start, (year or month).end, point, None, DAY, "day", worded=True)


def _words_at(view: str, at: int) -> list[_Word]:
    """The number words from `at` on; `ribu` and its like by their letters."""
    known = number_words()
    found: list[_Word] = []
    for _ in range(_LONGEST):
        match = _WORD.match(view, at)
        word = key(match[1]) if match else ""
        if match is None or not (word in known or word in {"ribu", "seribu"}):
            break
        role, value = ("scale", 1000) if word not in known else (known[word].role, int(known[word].value))
        at = match.end()
        found.append(_Word(word if role in {"scale", "suffix", "vague"} else role, value, at))
    return found


def _roles(words: list[_Word], at: int, *roles: str) -> bool:
    return [word.role for word in words[at : at + len(roles)]] == list(roles)


def _thousands(words: list[_Word]) -> _Read | None:
    """`dua ribu dua puluh tiga`, `seribu sembilan ratus empat puluh lima`, `dua ribuan`."""
    if _roles(words, 0, "unit", "ribuan") and words[0].value == 2:
        return _Read(2000, 2, 10)
    if _roles(words, 0, "unit", "ribu") and words[0].value == 2:
        return _behind(words, 2000, 2)
    if _roles(words, 0, "seribu", "unit", "ratus"):
        return _behind(words, 1000 + 100 * words[1].value, 3)
    return None


def _behind(words: list[_Word], hundreds: int, at: int) -> _Read:
    rest = _below_hundred(words, at, digits=True)
    return _Read(hundreds + rest.value, rest.at, rest.years) if rest else _Read(hundreds, at)


def _centuries(words: list[_Word]) -> _Read | None:
    """`sembilan belas empat lima`, `dua puluh dua lima`: two numbers of two digits."""
    head = _below_hundred(words, 0) if not _roles(words, 0, "unit", "puluh", "unit", "unit") else None
    if head is None and _roles(words, 0, "unit", "puluh"):
        head = _Read(10 * words[0].value, 2)
    if head is None or head.value not in _CENTURIES:
        return None
    rest = _below_hundred(words, head.at, digits=True)
    return _Read(_CENTURIES[head.value] + rest.value, rest.at, rest.years) if rest and rest.at > head.at + 1 else None


def _short(words: list[_Word]) -> _Read | None:
    """`tahun sembilan delapan`, `tahun enam puluhan`."""
    rest = _below_hundred(words, 0, digits=True)
    if rest is None or rest.at < 2 or rest.value < _EARLIEST - 10 * (rest.years == 1):
        return None
    return rest._replace(value=1900 + rest.value)


def _below_hundred(words: list[_Word], at: int, *, digits: bool = False) -> _Read | None:
    """A number below a hundred from index `at` on; with `digits` two digits may be named one by one."""
    if _roles(words, at, "unit", "puluhan"):
        return _Read(10 * words[at].value, at + 2, 10)
    if _roles(words, at, "unit", "puluh"):
        unit = words[at + 2].value if _roles(words, at + 2, "unit") else 0
        return _Read(10 * words[at].value + unit, at + 2 + (unit > 0))
    if _roles(words, at, "unit", "belas"):
        return _Read(10 + words[at].value, at + 2)
    if digits and _roles(words, at, "unit", "unit"):
        return _Read(10 * words[at].value + words[at + 1].value, at + 2)
    if _roles(words, at, "unit") or _roles(words, at, "ten"):
        return _Read(words[at].value, at + 1)
    return None
