"""`parse_money`: one amount and nothing else."""

from __future__ import annotations

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.errors import NumberError
from beritaextract.figures import Money, parse_money


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("Rp 1,5 M", "1500000000", "IDR"),
        ("Rp. 43.4 millar", "43400000000", "IDR"),
        (" Rp82 miliar ", "82000000000", "IDR"),
        ("Rp\xa015.000,-", "15000", "IDR"),
        ("Rp 1 juta\xa0500 ribu", "1500000", "IDR"),
        ("dua ratus ribu rupiah", "200000", "IDR"),
        ("US$ 4,65 miliar", "4650000000", "USD"),
        ("712,72 juta dollar AS", "712720000", "USD"),
        ("2 juta dolar Singapura", "2000000", "SGD"),
        ("USD1,42", "1.42", "USD"),
        ("20€", "20", "EUR"),
        ("20k rupiah", "20000", "IDR"),
        ("3 dolar dan 40 sen", "3.4", "USD"),
        ("tepat 5 dolar", "5", "USD"),
    ],
)
def test_amounts(text, value, currency):
    assert parse_money(text) == Money(Decimal(value), None, None, currency)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Rp 5 - 10 juta", 5000000, 10000000),
        ("Rp 21 juta-Rp 22 juta", 21000000, 22000000),
        ("antara Rp 5 dan Rp 9", 5, 9),
    ],
)
def test_ranges(text, low, high):
    assert parse_money(text) == Money(None, Decimal(low), Decimal(high), "IDR")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rp",
        "5 juta",
        "5 orang",
        "Rp 5 juta dan Rp 6 juta",
        "harga Rp 5 juta",
        "Rp 5 juta per liter",
        "jutaan rupiah",
        "Rp 1.2.3",
    ],
)
def test_what_is_not_one_amount_is_refused(text):
    with pytest.raises(NumberError):
        parse_money(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [("5 orang", "'5 orang' is a count and no amount"), ("jutaan rupiah", "'jutaan rupiah' is a vague")],
)
def test_the_error_says_what_is_wrong_and_quotes_the_string(text, message):
    with pytest.raises(NumberError, match=message):
        parse_money(text)


def test_other_types_are_named():
    with pytest.raises(TypeError, match="int"):
        parse_money(5)


def test_money_is_frozen_and_slotted():
    money = parse_money("Rp 5")
    assert not hasattr(money, "__dict__")
    with pytest.raises(AttributeError):
        money.value = Decimal(6)


@given(st.integers(min_value=0, max_value=10**15))
def test_any_amount_in_indonesian_spelling(amount):
    assert parse_money(f"Rp {amount:,}".replace(",", ".")).value == amount


@given(st.text(max_size=40))
def test_any_text_gives_money_or_a_number_error(text):
    with contextlib.suppress(NumberError):
        assert isinstance(parse_money(text), Money)
