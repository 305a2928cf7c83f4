"""What the marks of a number settle by themselves, and the habit of an article in using them; see `separators`."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple


class Habit(NamedTuple):
    """How often the article uses each mark in each sense, where only one sense is possible."""

    dot_decimal: int = 0
    comma_decimal: int = 0
    dot_thousands: int = 0
    comma_thousands: int = 0

    @property
    def dot_is_decimal(self) -> bool:
        return self.dot_decimal > 0 and self.comma_decimal == 0

    @property
    def comma_is_decimal(self) -> bool:
        return self.comma_decimal > 0 and self.comma_thousands == 0

    @property
    def comma_is_thousands(self) -> bool:
        return self.comma_thousands > 0 and self.comma_decimal == 0


NO_HABIT = Habit()


@lru_cache(maxsize=1024)  # each number is asked for several times: whether it is one, for the habit, for its value
def settle(raw: str) -> tuple[Decimal, str] | None:
    """Cases 1-5: the value and the name of the case, where only one reading is possible; None for 6 and no number."""
    dots, commas = raw.count("."), raw.count(",")
    if not dots and not commas:
        return Decimal(raw), "integer"
    if dots and commas:
        mark, grouping = (".", ",") if raw.rfind(".") > raw.rfind(",") else (",", ".")
        head, _, tail = raw.rpartition(mark)
        if mark in head or not are_groups(head.split(grouping)):
            return None
        return Decimal(f"{head.replace(grouping, '')}.{tail}"), "both"
    mark = "." if dots else ","
    pieces = raw.split(mark)
    if len(pieces) > 2:
        return (Decimal("".join(pieces)), "groups") if are_groups(pieces) else None
    head, tail = pieces
    if len(tail) != 3 or head[0] == "0":
        return Decimal(f"{head}.{tail}"), "decimal"
    return None


def mark_of(raw: str) -> str | None:
    """The mark of a number of cases 6 and 7, or None where `raw` is settled or no number."""
    if raw.count(".") + raw.count(",") != 1 or settle(raw) is not None:
        return None
    return "." if "." in raw else ","


def habit_of(raws: list[str]) -> Habit:
    """The habit of an article, counted over its numbers."""
    dot_decimal = comma_decimal = dot_thousands = comma_thousands = 0
    for raw in raws:
        settled = settle(raw)
        if settled is None or settled[1] == "integer":
            continue
        last_dot, last_comma = raw.rfind("."), raw.rfind(",")
        dot_last = last_dot > last_comma
        if settled[1] != "groups":
            dot_decimal += dot_last
            comma_decimal += not dot_last
        if settled[1] != "decimal":
            # of two marks the first one groups, of one kind of mark that kind
            groups_by_dot = last_dot >= 0 and (not dot_last or last_comma < 0)
            dot_thousands += groups_by_dot
            comma_thousands += not groups_by_dot
    return Habit(dot_decimal, comma_decimal, dot_thousands, comma_thousands)


def are_groups(pieces: list[str]) -> bool:
    """Whether the pieces are thousands groups: one to three digits, then three each."""
    return 1 <= len(pieces[0]) <= 3 and all(len(piece) == 3 for piece in pieces[1:])
