"""What `.` and `,` mean in a number: the one decision procedure for both separator habits.

Indonesian spelling puts a dot between thousands and a comma before decimals (`375.619,3`); many outlets do it the
English way round, or both ways in one article (`551.112` people, `4.3 juta`).  The procedure, in this order:

1.  No mark: an integer.
2.  Both marks: the one that stands last is the decimal mark, the other one groups thousands (`1.234,5`, `1,234.5`).
3.  One mark more than once: thousands (`1.592.893.306`).  Groups that are not of three digits make no number (`1.2.3`).
4.  One mark, once, and not exactly three digits behind it: a decimal mark (`4.3`, `27.68`, `2,1`).
5.  One mark, once, three digits behind it, but `0` or more than three digits before it: a decimal mark (`0,375`).
6.  What is left could be either: `2.193`, `3,734`, `171,085`.
    -   Before a scale word a comma is decimal (`3,734 triliun`).  A dot follows the habit of the article; without one,
        it groups thousands before `triliun`, for which no larger word is in use, and where the last digit is 0
        (`1.200 miliar`), and is decimal otherwise (`1.792 juta`).
    -   In rupiah, and in counts of things that come whole, both marks group thousands (`Rp 15,000`, `2.193 orang`).
    -   In a percentage a comma is decimal; a dot follows the habit, and without one the last digit (`1.200 persen`).
    -   In other currencies both marks group thousands; an amount in rupiah beside it may decide otherwise
        (`171,085 dollar AS (setara Rp 2,42 miliar)`, see `figures.exchange`).
    -   Elsewhere a dot groups thousands, and a comma follows the habit; without one it groups thousands where the
        number ends in two zeros (`12,500 hektar`) and is decimal otherwise.

The habit is counted over the other numbers of the article that cases 2-5 settle.  Wherever case 6 was not settled by
the kind of quantity or by a habit, the other reading is handed on too, and becomes a warning.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

Kind = Literal["rupiah", "money", "percent", "whole", "measure", "plain"]


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


class Reading(NamedTuple):
    """What a digit string means.

    Attributes:
        value: the number, or the likelier one of two.
        other: the reading that remains possible, or None.
        rule: id of the deciding rule.
    """

    value: Decimal
    other: Decimal | None
    rule: str


NO_HABIT = Habit()


def read_digits(raw: str, *, kind: Kind, scale: Decimal = Decimal(1), habit: Habit = NO_HABIT) -> Reading | None:
    """The value of `raw`, digits with any marks between them, before `scale` is applied; None where it is no number.

    `kind` is what the digits count: `rupiah`, `money` of other currencies, `percent`, things that come `whole`, a
    physical `measure`, or `plain` where nothing is known.
    """
    settled = settle(raw)
    if settled is not None:
        return Reading(settled[0], None, f"numerals.separators.{settled[1]}")
    mark = mark_of(raw)
    if mark is None:
        return None
    head, tail = raw.split(mark)
    thousands, decimal = Decimal(head + tail), Decimal(f"{head}.{tail}")
    grouped, certain, rule = _either(tail, mark, kind, scale, habit)
    value, other = (thousands, decimal) if grouped else (decimal, thousands)
    return Reading(value, None if certain else other, f"numerals.separators.{rule}")


@lru_cache(maxsize=1024)  # each number is asked for several times: whether it is one, for the habit, for its value
def settle(raw: str) -> tuple[Decimal, str] | None:
    """Cases 1-5: the value and the name of the case, where only one reading is possible; None for 6 and no number."""
    dots, commas = raw.count("."), raw.count(",")
    if not dots and not commas:
        return Decimal(raw), "integer"
    if dots and commas:
        mark, grouping = (".", ",") if raw.rfind(".") > raw.rfind(",") else (",", ".")
        head, _, tail = raw.rpartition(mark)
        if mark in head or not _grouped(head.split(grouping)):
            return None
        return Decimal(f"{head.replace(grouping, '')}.{tail}"), "both"
    mark = "." if dots else ","
    pieces = raw.split(mark)
    if len(pieces) > 2:
        return (Decimal("".join(pieces)), "groups") if _grouped(pieces) else None
    head, tail = pieces
    if len(tail) != 3 or len(head) > 3 or head[0] == "0":
        return Decimal(f"{head}.{tail}"), "decimal"
    return None


def mark_of(raw: str) -> str | None:
    """The mark of a number of case 6, or None where `raw` is settled or no number."""
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


def _grouped(pieces: list[str]) -> bool:
    """Whether the pieces are thousands groups: one to three digits, then three each."""
    return 1 <= len(pieces[0]) <= 3 and all(len(piece) == 3 for piece in pieces[1:])


def _either(tail: str, mark: str, kind: Kind, scale: Decimal, habit: Habit) -> tuple[bool, bool, str]:
    """Case 6: whether the mark groups thousands, whether that is certain, and the rule that says so."""
    if scale > 1:
        if mark == ",":
            return False, not habit.comma_is_thousands, "scaled-comma"
        if habit.comma_is_decimal:
            return True, True, "scaled-dot-habit"
        if habit.dot_is_decimal:
            return False, False, "scaled-dot-habit"
        return scale >= Decimal(10**12) or tail.endswith("0"), False, "scaled-dot"
    if kind in ("rupiah", "whole"):
        return True, True, kind
    if kind == "percent":
        if mark == ",":
            return False, not habit.comma_is_thousands, "percent-comma"
        if habit.comma_is_decimal:
            return True, True, "percent-dot-habit"
        return not habit.dot_is_decimal and tail.endswith("0"), False, "percent-dot"
    if mark == ".":
        return True, not habit.dot_is_decimal, "dot"
    if kind == "money":
        return True, habit.comma_is_thousands, "money-comma"
    if habit.comma_is_thousands:
        return True, True, "comma-habit"
    if habit.dot_is_decimal:
        return True, False, "comma-habit"
    return tail.endswith("00"), habit.comma_is_decimal and not tail.endswith("00"), "comma"
