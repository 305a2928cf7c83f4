"""`numeral_at`: how far a numeral reaches, and what it tells besides its value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from beritaextract.numerals import gloss_at, numeral_at

FLAGS = ("digits", "scaled", "vague", "about", "negative")

# text → the numeral, what belongs to it but not to its span, its value, what it tells
NUMERALS = [
    # approximations
    ("350-an warga", "350", "-an", "350", "digits about"),
    ("350 an warga", "350", " an", "350", "digits about"),
    ("350an warga", "350", "an", "350", "digits about"),
    ("350 anak", "350", "", "350", "digits"),
    ("5 jutaan rupiah", "5 jutaan", "", "5000000", "digits scaled about"),
    ("120-an miliar rupiah", "120-an miliar", "", "120000000000", "digits scaled about"),
    ("5 juta-an rupiah", "5 juta", "-an", "5000000", "digits scaled about"),
    ("5 juta an rupiah", "5 juta", "", "5000000", "digits scaled"),
    ("5 jutaan 300 ribu", "5 jutaan", "", "5000000", "digits scaled about"),
    ("20-an juta 500 ribu", "20-an juta", "", "20000000", "digits scaled about"),
    ("dua puluh-an orang", "dua puluh", "-an", "20", "about"),
    ("dua ribu-an orang", "dua ribu", "-an", "2000", "scaled about"),
    ("dua ribu an orang", "dua ribu", "", "2000", "scaled"),
    ("350-an M orang", "350", "-an", "350", "digits about"),
    ("dua ribu anak", "dua ribu", "", "2000", "scaled"),
    ("dua ribuan warga", "dua ribuan", "", "2000", "scaled about"),
    ("seratusan warga", "seratusan", "", "100", "about"),
    ("dua puluhan warga", "dua puluhan", "", "20", "about"),
    ("tiga ratusan ribu warga", "tiga ratusan ribu", "", "300000", "scaled about"),
    ("dua puluhan ribu warga", "dua puluhan ribu", "", "20000", "scaled about"),
    # vague amounts
    ("puluhan rumah", "puluhan", "", None, "vague"),
    ("ratusan juta rupiah", "ratusan juta", "", None, "scaled vague"),
    ("beberapa ratus warga", "beberapa ratus", "", None, "vague"),
    ("beberapa ratus ribu warga", "beberapa ratus ribu", "", None, "scaled vague"),
    ("beberapa juta warga", "beberapa juta", "", None, "scaled vague"),
    # below zero
    ("minus 3 derajat", "minus 3", "", "-3", "digits negative"),
    ("minus 3 juta-an rupiah", "minus 3 juta", "-an", "-3000000", "digits scaled about negative"),
    ("minus 1/2 persen", "minus 1/2", "", "-0.5", "digits negative"),
    ("negatif 2,5 persen", "negatif 2,5", "", "-2.5", "digits negative"),
    ("minus dua koma lima persen", "minus dua koma lima", "", "-2.5", "negative"),
    # halves and other fractions
    ("setengah juta warga", "setengah juta", "", "500000", "scaled half"),
    ("sepertiga warga", "sepertiga", "", "0.3333333333333333333333333333", "fraction"),
    ("tiga perempat jam", "tiga perempat", "", "0.75", "fraction"),
    ("tiga perempat juta rupiah", "tiga perempat juta", "", "750000", "scaled fraction"),
    ("dua per sepuluh bagian", "dua per sepuluh", "", "0.2", "fraction"),
    ("dua seperempat jam", "dua seperempat", "", "2.25", ""),
    ("tiga per sepuluhnya kering", "tiga per sepuluhnya", "", "0.3", "fraction"),
    ("empat pertiga jam", "empat", "", "4", ""),
    ("tiga pertiga jam", "tiga", "", "3", ""),
    ("¾ jam", "¾", "", "0.75", "digits fraction"),
    ("½ juta ton", "½ juta", "", "500000", "digits scaled fraction"),
    ("½ jutaan orang", "½ jutaan", "", "500000", "digits scaled about fraction"),
    ("1/2 juta orang", "1/2 juta", "", "500000", "digits scaled fraction"),
    ("3/4 jam", "3/4", "", "0.75", "digits fraction"),
    ("9/10 warga", "9/10", "", "0.9", "digits fraction"),
    ("2½ jam", "2½", "", "2.5", "digits"),
    ("2½jt orang", "2½jt", "", "2500000", "digits scaled"),
    ("2½ jutaan rupiah", "2½ jutaan", "", "2500000", "digits scaled about"),
    ("2 setengah jam", "2 setengah", "", "2.5", "digits"),
    ("2 setengah ribu orang", "2 setengah ribu", "", "2500", "digits scaled"),
    # ... but days of a month, scores and standings
    ("0/3 suara", "0", "", "0", "digits"),
    ("3/3 suara", "3", "", "3", "digits"),
    ("3/11 malam", "3", "", "3", "digits"),
    ("3/10/2022", "3", "", "3", "digits"),
    ("19/20 suara", "19", "", "19", "digits"),
    # dozens and groups
    ("berlima naik", "berlima", "", "5", "group"),
    ("3 lusin gelas", "3 lusin", "", "36", "digits scaled"),
    ("tiga lusin gelas", "tiga lusin", "", "36", "scaled"),
    ("selusin gelas", "selusin", "", "12", "scaled"),
    ("1,5 kodi kain", "1,5 kodi", "", "30", "digits scaled"),
    # several parts, each with a smaller scale word than the one before
    ("1 juta 250 ribu rupiah", "1 juta 250 ribu", "", "1250000", "digits scaled"),
    ("1 juta  250 ribu rupiah", "1 juta  250 ribu", "", "1250000", "digits scaled"),
    ("1 juta   250 ribu rupiah", "1 juta   250 ribu", "", "1250000", "digits scaled"),
    ("1 juta dua ratus ribu rupiah", "1 juta dua ratus ribu", "", "1200000", "digits scaled"),
    ("1,5 juta 250 ribu rupiah", "1,5 juta 250 ribu", "", "1750000", "digits scaled"),
    ("2 miliar 500 jt", "2 miliar 500 jt", "", "2500000000", "digits scaled"),
    (
        "1 triliun 200 miliar 50 juta 7 ribu",
        "1 triliun 200 miliar 50 juta 7 ribu",
        "",
        "1200050007000",
        "digits scaled",
    ),
    ("1 juta 250 orang", "1 juta", "", "1000000", "digits scaled"),
    ("1 juta 250 juta rupiah", "1 juta", "", "1000000", "digits scaled"),
    ("2 juta 1.500 ribu rupiah", "2 juta", "", "2000000", "digits scaled"),
    ("2 juta 1500 ribu rupiah", "2 juta", "", "2000000", "digits scaled"),
    ("1 juta dua juta rupiah", "1 juta", "", "1000000", "digits scaled"),
    ("1 juta sejuta rupiah", "1 juta", "", "1000000", "digits scaled"),
    ("1 juta  dua ratus ribu rupiah", "1 juta  dua ratus ribu", "", "1200000", "digits scaled"),
    ("1 juta   dua ratus ribu rupiah", "1 juta   dua ratus ribu", "", "1200000", "digits scaled"),
    ("1 juta dua ratus orang", "1 juta", "", "1000000", "digits scaled"),
    ("1 juta setengah ribu", "1 juta", "", "1000000", "digits scaled"),
    ("1 juta minus dua ribu", "1 juta", "", "1000000", "digits scaled"),
    ("1.234 juta 250 ribu", "1.234 juta", "", "1234000", "digits scaled"),
    ("dua juta tiga juta rupiah", "dua juta", "", "2000000", "scaled"),
    ("dua juta dua ratus ribu rupiah", "dua juta dua ratus ribu", "", "2200000", "scaled"),
    # tens, and hundreds with tens
    ("seratus sepuluh orang", "seratus sepuluh", "", "110", ""),
    ("dua ratus sebelas orang", "dua ratus sebelas", "", "211", ""),
    ("dua puluh tiga orang", "dua puluh tiga", "", "23", ""),
    ("dua puluh tiga puluh orang", "dua puluh", "", "20", ""),
    ("dua puluh tiga belas orang", "dua puluh", "", "20", ""),
    ("dua puluh tiga ratus orang", "dua puluh", "", "20", ""),
    # scale words of scale words
    ("5 juta juta rupiah", "5 juta", "", "5000000", "digits scaled"),
    ("3 ribu triliun rupiah", "3 ribu triliun", "", "3000000000000000", "digits scaled"),
    ("3 triliun ribu rupiah", "3 triliun", "", "3000000000000", "digits scaled"),
    # short scale words mean something after a currency sign only
    ("1,5 M", "1,5", "", "1.5", "digits"),
    ("dua M", "dua", "", "2", ""),
    ("minus 3 M", "minus 3", "", "-3", "digits negative"),
    ("dua jt", "dua", "", "2", ""),
    ("ratusan rb", "ratusan", "", None, "vague"),
]
MONEY = [
    ("1,5 M", "1,5 M", "", "1500000000", "digits scaled"),
    ("1 T 500 M", "1 T 500 M", "", "1500000000000", "digits scaled"),
    ("¾ M", "¾ M", "", "750000000", "digits scaled fraction"),
    ("2 setengah M", "2 setengah M", "", "2500000000", "digits scaled"),
    ("2½ M", "2½ M", "", "2500000000", "digits scaled"),
    ("3 juta M", "3 juta", "", "3000000", "digits scaled"),
]


@pytest.mark.parametrize(
    ("text", "span", "tail", "value", "told", "money"),
    [(*row, False) for row in NUMERALS] + [(*row, True) for row in MONEY],
)
def test_what_a_numeral_tells(text, span, tail, value, told, money):
    numeral = numeral_at(text, 0, money=money)
    assert numeral is not None
    assert text[numeral.start : numeral.end] == span
    assert text[numeral.end : numeral.tail] == tail
    found = [flag for flag in FLAGS if getattr(numeral, flag)]
    if numeral.role not in ("number", "vague"):
        found.append(numeral.role)
    assert " ".join(found) == told
    if not numeral.vague:
        assert str(numeral.read(kind="plain").value) == value


@pytest.mark.parametrize(
    "text", ["beberapa orang", "minus minus 3", "minus", "minus orang", "koma lima", "juta", "belas", "1" * 41]
)
def test_what_opens_no_numeral(text):
    assert numeral_at(text, 0) is None


def test_the_longest_row_of_digits_is_read_to_the_last_one():
    assert numeral_at("1" * 40, 0).read(kind="plain").value == Decimal("1" * 40)
    assert numeral_at(f"minus {'1' * 40}", 0).read(kind="plain").value == -Decimal("1" * 40)


def test_a_range_hands_its_scale_word_only_to_a_number_without_one():
    assert numeral_at("15", 0).read(kind="rupiah", scale=Decimal(10**6)).value == 15_000_000
    assert numeral_at("15 ribu", 0).read(kind="rupiah", scale=Decimal(10**6)).value == 15_000


def test_a_number_below_zero_has_both_readings_below_zero():
    reading = numeral_at("minus 1,234", 0).read(kind="measure")
    assert (reading.value, reading.other) == (Decimal("-1.234"), Decimal("-1234"))


def test_a_bracket_that_says_the_number_again_changes_it_only_where_a_scale_word_follows():
    numeral = numeral_at("3 (tiga) orang", 0)
    assert gloss_at("3 (tiga) orang", numeral) == (numeral, len("3 (tiga)"))
    scaled, end = gloss_at("3 (tiga) ribu orang", numeral)
    assert (scaled.read(kind="plain").value, scaled.scaled, end) == (3000, True, len("3 (tiga) ribu"))
    assert gloss_at("3 (empat) orang", numeral) is None


def test_marks_that_make_no_number_have_no_value():
    numeral = numeral_at("1.2.3 juta", 0)
    assert not numeral.is_readable()
    assert numeral.read(kind="plain") is None
