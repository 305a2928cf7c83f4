"""When a record that was found is the one that was wanted: spans that overlap, names and phrases that share words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

Record = dict[str, Any]
Pair = tuple[int, int]
_MARGIN = re.compile(r"[\"'“”„‟‘’«»`´\s\u00a0,.;:]+")
_DURATION_OF_ONE = re.compile(r"se(?:hari|malam|pekan|minggu|bulan|tahun|jam|abad|dekade)", re.IGNORECASE)


def trimmed(text: str, start: int, end: int) -> Pair:
    """A stretch without the marks and blanks at its ends."""
    said = text[start:end]
    before = _MARGIN.match(said)
    after = _MARGIN.match(said[::-1])
    inner = start + (before.end() if before else 0), end - (after.end() if after else 0)
    return inner if inner[0] < inner[1] else (start, end)


def pairs_of(wanted: Sequence[Pair], found: Sequence[Pair], least: float) -> list[Pair]:
    """Pairs of spans one to one, the best overlap first; each shares more than nothing and at least `least`."""
    ranked = []
    for i, (start, end) in enumerate(wanted):
        for j, (low, high) in enumerate(found):
            shared = min(end, high) - max(start, low)
            if shared > 0 and (overlap := shared / (max(end, high) - min(start, low))) >= least:
                ranked.append((-overlap, i, j))
    pairs: list[Pair] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in sorted(ranked):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def words_of(phrase: str | None) -> list[str]:
    """The words of a phrase, letter case aside."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", phrase or "").casefold())


def same_name(a: str, b: str) -> bool:
    """Whether one name holds all words of the other."""
    one, other = set(words_of(a)), set(words_of(b))
    return bool(one and other) and (one <= other or other <= one)


def shared_words(a: str | None, b: str | None) -> float:
    """Share of the words that two phrases have in common, as F1."""
    one, other = Counter(words_of(a)), Counter(words_of(b))
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def joined(speaker: Record, fields: tuple[str, ...]) -> str:
    """Some fields of a speaker in one phrase."""
    return " ".join(speaker[name] for name in fields if speaker[name])


def kind_of(figure: Record) -> str:
    """The kind of a figure; a share counts as a count."""
    return "count" if figure["kind"] == "share" else str(figure["kind"])


def in_words(figure: Record) -> str:
    """`measure 12 km`, `money 5..10 IDR`; `?` for a vague amount."""
    value, low, high = (None if number is None else format(number, "f") for number in amount_of(figure))
    number = value or ("?" if low is high is None else f"{low or ''}..{high or ''}")
    return " ".join(filter(None, (figure["kind"], number, figure["unit"])))


def amount_of(figure: Record) -> tuple[Decimal | None, ...]:
    """Value and bounds of a figure."""
    return tuple(None if figure[name] is None else Decimal(figure[name]) for name in ("value", "low", "high"))


def is_duration_of_one(words: str) -> bool:
    """Whether the words of a figure are `sehari`, `setahun` or the like."""
    return _DURATION_OF_ONE.fullmatch(words) is not None
