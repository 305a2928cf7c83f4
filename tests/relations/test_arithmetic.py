"""What is worked out from figures: rounded where it has no end, and never an error, however long the figures are."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, localcontext

import pytest

from beritaextract import extract
from beritaextract.relations.arithmetic import rounded

SHARE = "Dari 15 juta pekerja, sebanyak 4,3 juta atau setara dengan 27,68 persen sudah terlindungi."
LONG = "1" + ".000" * 9


@pytest.mark.parametrize(
    ("value", "stated", "expected"),
    [
        ("28.66666666666666666666666667", "27.68", "28.6667"),
        ("28.66666666666666666666666667", "27", "28.67"),
        ("25", "52", "25"),
        ("25.5", "52.25", "25.5"),
        ("450000000000.004", "450000000000000", "450000000000"),
        ("1E+3", "5", "1E+3"),
        ("99.999999", "5", "100"),
        ("0.000123456", "5", "0.00012"),
        ("-0.0666666", "5", "-0.067"),
        ("0", "5", "0"),
        ("0.00", None, "0.00"),
        ("1" * 60 + ".66666", "5", "1" * 60 + ".67"),
    ],
)
def test_two_decimals_more_than_stated(value: str, stated: str | None, expected: str) -> None:
    found = rounded(Decimal(value), None if stated is None else Decimal(stated))
    assert str(found) == expected


def test_a_finding_carries_no_endless_digits() -> None:
    (finding,) = extract(SHARE).findings
    assert (finding.expected, finding.stated) == (Decimal("28.6667"), Decimal("27.68"))
    assert str(finding.tolerance) == "0.9252"


@pytest.mark.parametrize(
    "text",
    [
        f"Produksi naik dari 5 ton menjadi {LONG} ton atau 5 persen.",
        f"Luasnya 3{LONG} hektar atau 30.000 meter persegi.",
        f"Utangnya {LONG} triliun dollar AS atau sekitar Rp 450 triliun.",
    ],
)
def test_long_figures_raise_nothing(text: str) -> None:
    (finding,) = extract(text).findings
    assert finding.expected is not None


def test_the_context_of_the_program_changes_nothing() -> None:
    expected = extract(SHARE).findings
    with localcontext(Context(prec=3, traps=[Inexact])):
        assert extract(SHARE).findings == expected
