"""The decision procedure for `.` and `,`, case by case, as its docstring numbers them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beritaextract.numerals import NO_HABIT, Habit, habit_of
from beritaextract.numerals.separators import read_digits
from beritaextract.rules import declared_rules

COMMA = Habit(comma_decimal=2)
DOT = Habit(dot_decimal=2)
ENGLISH = Habit(dot_decimal=1, comma_thousands=2)
TRILLION, MILLION = Decimal(10**12), Decimal(10**6)

# (digits, kind, scale, habit) → (value, the other reading)
CASES = [
    # 1-3: no mark, both marks, one mark several times
    (("1000", "plain", 1, NO_HABIT), ("1000", None)),
    (("1.234,5", "plain", 1, NO_HABIT), ("1234.5", None)),
    (("1,234.5", "plain", 1, NO_HABIT), ("1234.5", None)),
    (("1.592.893.306", "plain", 1, NO_HABIT), ("1592893306", None)),
    (("1,592,893", "plain", 1, NO_HABIT), ("1592893", None)),
    # 4-5: one mark that can only be decimal
    (("4.3", "plain", 1, NO_HABIT), ("4.3", None)),
    (("27,68", "plain", 1, NO_HABIT), ("27.68", None)),
    (("0,375", "whole", 1, NO_HABIT), ("0.375", None)),
    # 6: before a scale word
    (("3,734", "rupiah", TRILLION, NO_HABIT), ("3.734", None)),
    (("3,734", "rupiah", TRILLION, ENGLISH), ("3.734", "3734")),
    (("3.734", "rupiah", TRILLION, NO_HABIT), ("3734", "3.734")),
    (("3.734", "rupiah", TRILLION, COMMA), ("3734", None)),
    (("3.734", "rupiah", TRILLION, DOT), ("3.734", "3734")),
    (("1.792", "whole", MILLION, NO_HABIT), ("1.792", "1792")),
    (("1.200", "whole", MILLION, NO_HABIT), ("1200", "1.200")),
    # 6: rupiah and whole things
    (("15,000", "rupiah", 1, COMMA), ("15000", None)),
    (("2.193", "whole", 1, DOT), ("2193", None)),
    # 6: percentages
    (("2,193", "percent", 1, NO_HABIT), ("2.193", None)),
    (("2,193", "percent", 1, ENGLISH), ("2.193", "2193")),
    (("2.193", "percent", 1, NO_HABIT), ("2.193", "2193")),
    (("1.200", "percent", 1, NO_HABIT), ("1200", "1.200")),
    (("1.234", "percent", 1, COMMA), ("1234", None)),
    # 6: other currencies
    (("171,085", "money", 1, NO_HABIT), ("171085", "171.085")),
    (("171,085", "money", 1, ENGLISH), ("171085", None)),
    (("171.085", "money", 1, NO_HABIT), ("171085", None)),
    # 6: elsewhere
    (("2.193", "measure", 1, NO_HABIT), ("2193", None)),
    (("2.193", "measure", 1, DOT), ("2193", "2.193")),
    (("2,193", "measure", 1, NO_HABIT), ("2.193", "2193")),
    (("2,193", "measure", 1, COMMA), ("2.193", None)),
    (("2,193", "measure", 1, DOT), ("2193", "2.193")),
    (("12,500", "measure", 1, NO_HABIT), ("12500", "12.500")),
    (("2,193", "measure", 1, Habit(comma_thousands=1)), ("2193", None)),
    (("12,500", "measure", 1, COMMA), ("12500", "12.500")),
    (("2.193", "measure", 1, Habit(dot_decimal=1)), ("2193", "2.193")),
    # 7: a mark left out between the higher thousands, or a decimal mark
    (("1500.000", "rupiah", 1, NO_HABIT), ("1500000", "1500")),
    (("1500.250", "rupiah", 1, COMMA), ("1500250", "1500.25")),
    (("15000,000", "rupiah", 1, NO_HABIT), ("15000000", "15000")),
    (("1500.000.000", "rupiah", 1, NO_HABIT), ("1500000000", "1500000")),
    (("1250.000", "whole", 1, NO_HABIT), ("1250000", "1250")),
    (("1500.000", "money", 1, NO_HABIT), ("1500000", "1500")),
    (("12500.000", "measure", 1, NO_HABIT), ("12500000", "12500")),
    (("1234.567", "measure", 1, NO_HABIT), ("1234.567", "1234567")),
    (("1234.567", "measure", 1, COMMA), ("1234567", "1234.567")),
    (("1234,567", "measure", 1, NO_HABIT), ("1234.567", None)),
    (("1234,000", "measure", 1, NO_HABIT), ("1234000", "1234")),
    (("1234.567", "plain", 1, NO_HABIT), ("1234.567", "1234567")),
    (("1234.567", "percent", 1, NO_HABIT), ("1234.567", "1234567")),
    (("1500.500", "rupiah", MILLION, NO_HABIT), ("1500.5", "1500500")),
    # a rupiah has no ten-thousandths; cents it has, in print
    (("12.5000", "rupiah", 1, NO_HABIT), ("125000", "12.5")),
    (("1500,50", "rupiah", 1, NO_HABIT), ("1500.5", None)),
]


@pytest.mark.parametrize(("asked", "answer"), CASES)
def test_each_case(asked, answer):
    raw, kind, scale, habit = asked
    value, other = answer
    reading = read_digits(raw, kind=kind, scale=Decimal(scale), habit=habit)
    assert reading is not None
    assert reading.value == Decimal(value)
    assert reading.other == (None if other is None else Decimal(other))
    assert reading.rule is None or reading.rule.room == "numerals"


@pytest.mark.parametrize(
    "raw",
    [
        "1.2.3",
        "12.34.567",
        "1234.567.890",
        "1234,5.678",
        "1234,5.678.000",
        "1,2,3",
        "1.234,567.8",
        "1,23.456,7",
        "10.11.2020",
        "1.2,345.6",
    ],
)
def test_marks_that_make_no_number(raw):
    assert read_digits(raw, kind="plain") is None


@pytest.mark.parametrize("raw", ["1000", "1.234,5", "1.592.893", "4.3"])
def test_no_rule_decides_where_one_reading_is_possible(raw):
    assert read_digits(raw, kind="plain").rule is None


# The rule is told with every doubt.
@pytest.mark.parametrize(
    ("asked", "rule"),
    [
        (("3,734", "rupiah", TRILLION, NO_HABIT), "scaled-comma"),
        (("3.734", "rupiah", TRILLION, COMMA), "scaled-dot-habit"),
        (("3.734", "rupiah", TRILLION, DOT), "scaled-dot-habit"),
        (("3.734", "rupiah", TRILLION, NO_HABIT), "scaled-dot"),
        (("15,000", "rupiah", 1, NO_HABIT), "rupiah"),
        (("2.193", "whole", 1, NO_HABIT), "whole"),
        (("2,193", "percent", 1, NO_HABIT), "percent-comma"),
        (("2.193", "percent", 1, COMMA), "percent-dot-habit"),
        (("2.193", "percent", 1, NO_HABIT), "percent-dot"),
        (("2.193", "measure", 1, NO_HABIT), "dot"),
        (("171,085", "money", 1, NO_HABIT), "money-comma"),
        (("2,193", "measure", 1, ENGLISH), "comma-habit"),
        (("2,193", "measure", 1, DOT), "comma-habit"),
        (("2,193", "measure", 1, NO_HABIT), "comma"),
    ],
)
def test_the_rule_that_decided_is_named(asked, rule):
    raw, kind, scale, habit = asked
    assert (
        read_digits(raw, kind=kind, scale=Decimal(scale), habit=habit).rule
        == declared_rules()[f"numerals.separators.{rule}"]
    )


def test_without_a_scale_word_the_scale_is_one():
    assert read_digits("12,500", kind="measure") == read_digits("12,500", kind="measure", scale=Decimal(1))


def test_the_habit_counts_only_what_is_certain():
    assert habit_of(["4.3", "27.68", "551.112", "14.108", "38"]) == Habit(dot_decimal=2)
    assert habit_of(["4,3", "27,68", "1.000.000"]) == Habit(comma_decimal=2, dot_thousands=1)
    assert habit_of(["1,000,000", "2,000,000"]) == Habit(comma_thousands=2)
    assert habit_of(["375.619,3"]) == Habit(comma_decimal=1, dot_thousands=1)
    assert habit_of(["1,234.5"]) == Habit(dot_decimal=1, comma_thousands=1)
    assert habit_of(["1.592.893.306", "1,592,893"]) == Habit(dot_thousands=1, comma_thousands=1)
    assert habit_of(["1.2.3", "2.193"]) == NO_HABIT
