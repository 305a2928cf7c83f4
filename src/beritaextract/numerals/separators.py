"""What `.` and `,` mean in a number: the one decision procedure for both separator habits.

Indonesian spelling puts a dot between thousands and a comma before decimals (`375.619,3`); many outlets do it the
English way round, or both ways in one article (`551.112` people, `4.3 juta`).  The procedure, in this order
(`marks` has what the marks alone settle, 1-5):

1.  No mark: an integer.
2.  Both marks: the one that stands last is the decimal mark, the other one groups thousands (`1.234,5`, `1,234.5`).
3.  One mark more than once: thousands (`1.592.893.306`).  Groups that are not of three digits make no number (`1.2.3`).
4.  One mark, once, and not exactly three digits behind it: a decimal mark (`4.3`, `27.68`, `2,1`).
5.  One mark, once, three digits behind it, but `0` before it: a decimal mark (`0,375`).
6.  What is left could be either: `2.193`, `3,734`, `171,085`.
    -   Before a scale word a comma is decimal (`3,734 triliun`).  A dot follows the habit of the article, but that no
        decimals end with a zero; without a habit it groups thousands before `triliun`, for which no larger word is in
        use, and where the last digit is 0 (`1.200 miliar`), and is decimal otherwise (`1.792 juta`).
    -   In rupiah, and in counts of things that come whole, both marks group thousands (`Rp 15,000`, `2.193 orang`).
    -   In a percentage a comma is decimal; a dot follows the habit, and without one the last digit (`1.200 persen`).
    -   In other currencies both marks group thousands; an amount in rupiah beside it may decide otherwise
        (`171,085 dollar AS (setara Rp 2,42 miliar)`, see `figures.exchange`).
    -   Elsewhere a dot groups thousands, and a comma follows the habit; without one it groups thousands where the
        number ends in two zeros (`12,500 hektar`) and is decimal otherwise.
7.  One mark, once, three digits behind it and more than three before it, or several marks with such a first group: a
    mark between thousands was left out (`Rp 1500.000`); but before a scale word, in a percentage, and behind a comma in
    a measure it is a decimal mark (`1234,567 hektare`).

The habit is counted over the other numbers of the article that cases 2-5 settle.  Wherever cases 6 and 7 were not
settled by the kind of quantity or by a habit, the other reading is handed on too, and becomes a warning.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, NamedTuple

from beritaextract.numerals.marks import NO_HABIT, Habit, are_groups, mark_of, settle
from beritaextract.rules import Rule

SCALED_COMMA = Rule(
    "numerals.separators.scaled-comma",
    "before a scale word a comma is decimal",
    examples=("Dana Rp 3,734 triliun cair.",),
    counterexamples=("Dana Rp 3.734 cair.",),
)
SCALED_DOT_HABIT = Rule(
    "numerals.separators.scaled-dot-habit",
    "a dot before a scale word means what the other numbers of the article say",
    examples=("Dana Rp 3.734 miliar cair, naik 2,5 persen.",),
    counterexamples=("Dana Rp 3.734 miliar cair.",),
)
SCALED_DOT = Rule(
    "numerals.separators.scaled-dot",
    "a dot before a scale word groups thousands before triliun or where the last digit is 0, else it is decimal",
    examples=("Dana Rp 1.792 juta cair.",),
    counterexamples=("Dana Rp 1,792 juta cair.",),
)
RUPIAH = Rule(
    "numerals.separators.rupiah",
    "in rupiah a mark before three digits groups thousands",
    examples=("Tiketnya Rp 15,000.",),
    counterexamples=("Tiketnya Rp 1,5 juta.",),
)
WHOLE = Rule(
    "numerals.separators.whole",
    "in counts of things that come whole a mark before three digits groups thousands",
    examples=("Ada 2.193 orang.",),
    counterexamples=("Ada 2.193 hektare lahan.",),
)
PERCENT_COMMA = Rule(
    "numerals.separators.percent-comma",
    "in a percentage a comma is decimal",
    examples=("Naik 3,125 persen.",),
    counterexamples=("Naik 3.125 persen.",),
)
PERCENT_DOT_HABIT = Rule(
    "numerals.separators.percent-dot-habit",
    "in a percentage a dot means what the other numbers of the article say",
    examples=("Naik 1.200 persen, lalu turun 2,5 persen.",),
    counterexamples=("Naik 1.200 persen.",),
)
PERCENT_DOT = Rule(
    "numerals.separators.percent-dot",
    "in a percentage a dot groups thousands where the last digit is 0, else it is decimal",
    examples=("Naik 1.200 persen.",),
    counterexamples=("Naik 1,200 persen.",),
)
DOT = Rule(
    "numerals.separators.dot",
    "a dot before three digits groups thousands",
    examples=("Luasnya 2.193 hektare.",),
    counterexamples=("Luasnya 2,193 hektare.",),
)
MONEY_COMMA = Rule(
    "numerals.separators.money-comma",
    "in foreign currencies a mark before three digits groups thousands",
    examples=("Bantuan 171,085 dolar AS cair.",),
    counterexamples=("Bantuan 1,7 juta dolar AS cair.",),
)
COMMA_HABIT = Rule(
    "numerals.separators.comma-habit",
    "a comma means what the other numbers of the article say",
    examples=("Luasnya 12,375 hektare, bukan 1,234,567 hektare.",),
    counterexamples=("Luasnya 12,375 hektare.",),
)
COMMA = Rule(
    "numerals.separators.comma",
    "a comma groups thousands where the number ends in two zeros, else it is decimal",
    examples=("Luasnya 12,500 hektare.",),
    counterexamples=("Luasnya 12.500 hektare.",),
)
CENTS = Rule(
    "numerals.separators.cents",
    "two zeros behind marks that group thousands are cents",
    examples=("Dendanya Rp 27.084.610.00 dibayar.",),
    counterexamples=("Dendanya Rp 27.084.610 dibayar.",),
)

LEFT_OUT = Rule(
    "numerals.separators.left-out",
    "more than three digits before a mark and three behind it: the mark between the higher thousands was left out",
    examples=("Dana Rp 1500.000 cair.", "Dana Rp 1500.000.000 cair."),
    counterexamples=("Dana Rp 1.500.000 cair.", "Luasnya 1234,567 hektare."),
)

Kind = Literal["rupiah", "money", "percent", "whole", "measure", "plain"]


# Digits between two marks that group thousands, and at most before the first one.
_WIDEST_GROUP: Final = 3


class Reading(NamedTuple):
    """What a digit string means.

    Attributes:
        value: the number, or the likelier one of two.
        other: the reading that remains possible, or None.
        rule: the rule that decided between two readings; None where only one is possible.
    """

    value: Decimal
    other: Decimal | None
    rule: Rule | None


def read_digits(raw: str, *, kind: Kind, scale: Decimal = Decimal(1), habit: Habit = NO_HABIT) -> Reading | None:
    """The value of `raw`, digits with any marks between them, before `scale` is applied; None where it is no number.

    `kind` is what the digits count: `rupiah`, `money` of other currencies, `percent`, things that come `whole`, a
    physical `measure`, or `plain` where nothing is known.
    """
    settled = settle(raw)
    if settled is not None:
        marks = raw.count(".") + raw.count(",")
        if kind in ("rupiah", "whole") and scale == 1 and settled[1] == "both" and raw[-4] in ".,":
            # neither rupiah nor people have thousandths
            whole = Decimal(raw.replace(".", "").replace(",", ""))
            # `Rp 1.500,000` mixes its marks; of `Rp 2,326,825,000.000` the last three are more likely decimals
            value, other = (whole, settled[0]) if marks == 2 else (settled[0], whole)
            return Reading(value, other, RUPIAH if kind == "rupiah" else WHOLE)
        if kind == "rupiah" and scale == 1 and settled[1] == "decimal" and (slip := _torn_group(raw)) is not None:
            return Reading(slip, settled[0], RUPIAH)
        return Reading(settled[0], None, None)
    mark = mark_of(raw)
    if mark is None:
        return _cents(raw) or (_left_out(raw) if kind != "plain" else None)
    head, tail = raw.split(mark)
    thousands, decimal = Decimal(head + tail), Decimal(f"{head}.{tail}")
    if len(head) > _WIDEST_GROUP:
        grouped, certain, rule = _either_of_wide(tail, mark, kind, scale, habit)
    else:
        grouped, certain, rule = _either(tail, mark, kind, scale, habit)
    value, other = (thousands, decimal) if grouped else (decimal, thousands)
    return Reading(value, None if certain else other, rule)


def _cents(raw: str) -> Reading | None:
    """`27.084.610.00`: two zeros behind marks that group thousands are cents, or a group that has lost a digit."""
    head, mark, tail = raw[:-3], raw[-3:-2], raw[-2:]
    if tail != "00" or mark not in (".", ",") or not head or not are_groups(head.split(mark)):
        return None
    value = Decimal(head.replace(mark, ""))
    return Reading(value, value * 1000, CENTS)


def _torn_group(raw: str) -> Decimal | None:
    """`Rp 12.5000` as 125,000: no price has ten-thousandths of a rupiah, so a digit or a mark is out of place."""
    mark = "." if "." in raw else ","
    head, tail = raw.split(mark)
    return Decimal(head + tail) if head.strip("0") and len(tail) > _WIDEST_GROUP and raw.isascii() else None


def _left_out(raw: str) -> Reading | None:
    """`1500.000.000`: of the first four to six digits a mark was left out, or the last group is one too many."""
    mark = "." if "." in raw else ","
    head, *groups = raw.split(mark)
    wide = head.isdecimal() and head[0] != "0" and _WIDEST_GROUP < len(head) <= 2 * _WIDEST_GROUP
    if not wide or any(len(group) != _WIDEST_GROUP or not group.isdecimal() for group in groups):
        return None
    value = Decimal(head + "".join(groups))
    return Reading(value, Decimal(head + "".join(groups[:-1])), LEFT_OUT)


def _either_of_wide(tail: str, mark: str, kind: Kind, scale: Decimal, habit: Habit) -> tuple[bool, bool, Rule]:
    """Case 7, as `_either` answers."""
    if scale > 1 or kind == "percent":
        return False, mark == ",", SCALED_COMMA if mark == "," else SCALED_DOT
    if kind in ("measure", "plain") and mark == ",":
        return tail == "000", tail != "000" and not habit.comma_is_thousands, COMMA
    if kind in ("measure", "plain"):
        return habit.comma_is_decimal or tail.endswith("0"), False, LEFT_OUT
    return True, False, LEFT_OUT


def _either(tail: str, mark: str, kind: Kind, scale: Decimal, habit: Habit) -> tuple[bool, bool, Rule]:
    """Case 6: whether the mark groups thousands, whether that is certain, and the rule that says so."""
    if scale > 1:
        if mark == ",":
            return False, not habit.comma_is_thousands, SCALED_COMMA
        if habit.comma_is_decimal:
            return True, True, SCALED_DOT_HABIT
        if habit.dot_is_decimal:  # nobody ends decimals with a zero: `Rp 2.5 miliar` beside `Rp 1.250 miliar`
            return tail.endswith("0"), False, SCALED_DOT_HABIT
        return scale >= Decimal(10**12) or tail.endswith("0"), False, SCALED_DOT
    if kind in ("rupiah", "whole"):
        return True, True, RUPIAH if kind == "rupiah" else WHOLE
    if kind == "percent":
        if mark == ",":
            return False, not habit.comma_is_thousands, PERCENT_COMMA
        if habit.comma_is_decimal:
            return True, True, PERCENT_DOT_HABIT
        return not habit.dot_is_decimal and tail.endswith("0"), False, PERCENT_DOT
    if mark == ".":
        return True, not habit.dot_is_decimal, DOT
    if kind == "money":
        return True, habit.comma_is_thousands, MONEY_COMMA
    if habit.comma_is_thousands:
        return True, True, COMMA_HABIT
    if habit.dot_is_decimal:
        return True, False, COMMA_HABIT
    return tail.endswith("00"), habit.comma_is_decimal and not tail.endswith("00"), COMMA
