"""`parse_number`: digits, words and mixtures."""

from __future__ import annotations

import decimal
import tomllib
from decimal import Decimal
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from beritaextract.errors import NumberError
from beritaextract.numerals import numeral_at, parse_number

IN_THE_WILD = [
    ("4.3 juta", "4300000"),
    ("27.68", "27.68"),
    ("375.619,3", "375619.3"),
    ("24.517,36", "24517.36"),
    ("3.804,154 triliun", "3804154000000000"),
    ("22.61 miliar", "22610000000"),
    ("seratus dua puluh dua", "122"),
    ("tujuh belas", "17"),
    ("satu setengah juta", "1500000"),
    ("dua koma lima", "2.5"),
    ("separuh", "0.5"),
    ("60 ribu", "60000"),
    ("1 juta 250 ribu", "1250000"),
    ("3 (tiga)", "3"),
    ("350-an", "350"),
    ("2.193", "2193"),
]
SYNTHETIC = [
    ("nol", "0"),
    ("nol koma nol lima", "0.05"),
    ("tiga koma dua puluh lima", "3.25"),
    ("seribu satu", "1001"),
    ("Dua Juta Tiga Ratus Ribu Lima", "2300005"),
    ("SERATUS RIBU", "100000"),
    ("tiga ribu triliun", "3000000000000000"),
    ("3 ribu triliun", "3000000000000000"),
    ("2 setengah juta", "2500000"),
    ("2½ juta", "2500000"),
    ("½", "0.5"),
    ("⅓", "0.3333333333333333333333333333"),
    ("⅔", "0.6666666666666666666666666667"),
    ("¼", "0.25"),
    ("¾", "0.75"),
    ("⅕", "0.2"),
    ("⅛", "0.125"),
    ("¾ juta", "750000"),
    ("tiga perempat juta", "750000"),
    ("3/4", "0.75"),
    ("tiga perempat", "0.75"),
    ("tiga per empat", "0.75"),
    ("dua lusin", "24"),
    ("dua puluhan", "20"),
    ("lima belasan", "15"),
    ("minus tiga", "-3"),
    ("minus 3,5", "-3.5"),
    ("-5", "-5"),
    ("−5", "-5"),
    ("–5", "-5"),
    ("- 1.000", "-1000"),
    ("+7", "7"),
    ("0,375", "0.375"),
    ("1,234.56", "1234.56"),
    ("1.592.893.306", "1592893306"),
    ("5,00", "5"),
    ("sembilan ratus sembilan puluh sembilan kuadriliun", "999000000000000000"),
    ("-0", "0"),
    ("3  (tiga)", "3"),
    ("3 ( tiga )", "3"),
    ("tiga (3)", "3"),
    ("tiga ( 3 )", "3"),
    ("10 (sepuluh) juta", "10000000"),
    ("10 (sepuluh)juta", "10000000"),
    # more digits than Decimal keeps by itself
    ("1234567890123456789012345678901234 juta", "1234567890123456789012345678901234000000"),
]
NEGATIVE = [
    *[
        "",
        " ",
        "-",
        "koma",
        "belas",
        "juta",
        "dua dua",
        "dua puluh tiga ratus",
        "lima ribu juta ribu",
        "1.2.3",
        "1,2,3",
    ],
    *[
        "12.34.567",
        "Rp 5",
        "5 orang",
        "5%",
        "puluhan",
        "ratusan ribu",
        "beberapa ratus",
        "sepuluh kali",
        "dua koma",
        "1,5 M",
    ],
    *["dua M", "rumah dua", "5-", "--5", "5 (enam)", "5 (lima orang)", "puluhan (lima)", "5 [lima)", "5 (lima) M"],
    *["3 (", "3 (tiga", "3   (tiga)", "3 (3)", "tiga (tiga)", "0 (puluhan)", "1.2,345.6"],
    *["١٢", "1" * 41, "minus minus dua", "- minus dua", "dua, tiga", "3 (empat)", "٣ juta", "\ud800", "lima\nribu"],
]


@pytest.mark.parametrize(("text", "value"), IN_THE_WILD + SYNTHETIC)
def test_numbers(text, value):
    assert str(parse_number(text)) == value


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_is_not_one_number_is_refused(text):
    with pytest.raises(NumberError):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("5 orang", "'5 orang' is not one whole"),
        ("puluhan", "'puluhan' is a vague"),
        ("1.2.3", "'1.2.3' is no number by its separators"),
    ],
)
def test_the_error_says_what_is_wrong_and_quotes_the_string(text, message):
    with pytest.raises(NumberError, match=message):
        parse_number(text)


def test_other_types_are_named():
    with pytest.raises(TypeError, match="float"):
        parse_number(2.5)


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_every_integer_survives_being_spelt(number):
    assert parse_number(num2words(number, lang="id")) == number


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_every_integer_survives_being_grouped(number):
    assert parse_number(f"{number:,}".replace(",", ".")) == number


@given(
    st.integers(0, 999), st.sampled_from([("ribu", 3), ("juta", 6), ("miliar", 9), ("triliun", 12)]), st.integers(0, 99)
)
def test_decimals_before_a_scale_word(whole, scale, cents):
    word, power = scale
    assert parse_number(f"{whole},{cents:02} {word}") == Decimal(f"{whole}.{cents:02}") * 10**power


@given(st.text(max_size=60))
def test_any_text_gives_a_plain_number_or_a_number_error(text):
    try:
        value = parse_number(text)
    except NumberError:
        return
    assert value.is_finite()
    assert "E" not in str(value)


def test_the_decimal_context_of_the_caller_changes_nothing():
    with decimal.localcontext() as context:
        context.prec = 3
        assert parse_number("1.592.893.306") == 1592893306
        assert parse_number("1.234,5678 juta") == 1234567800


ROWS = [
    (name, word, row)
    for name in ("words.toml", "scales.toml")
    for word, row in tomllib.loads(
        resources.files("beritaextract.numerals").joinpath(name).read_text(encoding="utf-8")
    ).items()
]


@pytest.mark.parametrize(("name", "word", "row"), ROWS, ids=[f"{name}:{word}" for name, word, _ in ROWS])
def test_the_example_of_each_word(name, word, row):
    numeral = numeral_at(row["example"], 0, money=row.get("after") == "money")
    assert numeral is not None
    assert numeral.tail == len(row["example"])
    assert word in row["example"].lower().split() or word in row["example"].lower()
    if row["reads"] == "vague":
        assert numeral.vague
    else:
        assert str(numeral.read(kind="plain").value) == row["reads"]
        assert numeral.about is (row.get("about", False) or row.get("role") == "about")
