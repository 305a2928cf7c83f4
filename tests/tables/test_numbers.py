"""No digit is lost: the decimal column is exact or null, and the text column is always exact."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.tables import to_arrow
from beritaextract.tables.columns import DECIMAL, fitting
from tests.profiles import examples
from tests.tables.helpers import extraction, figure

numbers = st.decimals(allow_nan=False, allow_infinity=False)


@examples(100)
@given(numbers)
def test_what_fits_is_exact_and_what_does_not_is_null(number: Decimal) -> None:
    found = fitting(number)
    if found is not None:
        assert pa.array([found], DECIMAL)[0].as_py() == number
        return
    try:
        held = pa.array([number], DECIMAL)[0].as_py()
    except pa.ArrowInvalid:
        return
    assert held != number


@pytest.mark.parametrize("number", ["0E+30", "-0E-40", "1." + "0" * 45, "-1" + "0" * 28 + "." + "0" * 12, "1E+28"])
def test_zeros_never_keep_a_number_out(number: str) -> None:
    found = fitting(Decimal(number))
    assert pa.array([found], DECIMAL)[0].as_py() == Decimal(number)


@examples(100)
@given(st.lists(numbers, min_size=1, max_size=5))
def test_texts_are_exact(values: list[Decimal]) -> None:
    rows = to_arrow([extraction("a", *(figure(f"f{n}", str(value)) for n, value in enumerate(values)))])["figures"]
    assert [Decimal(text) for text in rows.column("value_text").to_pylist()] == values


@pytest.mark.parametrize("value", ["1" * 30, "0.0000000001", "1E+40", "-" + "9" * 30])
def test_too_many_digits(value: str) -> None:
    rows = to_arrow([extraction("a", figure("f1", value))])["figures"].to_pylist()
    assert rows[0]["value"] is None
    assert Decimal(rows[0]["value_text"]) == Decimal(value)


@pytest.mark.parametrize("value", ["6250000000000", "0.1", "1.50", "-3", "9" * 29, "0.000000001", "1E+20", "0E-30"])
def test_usual_numbers_can_be_added_up(value: str) -> None:
    rows = to_arrow([extraction("a", figure("f1", value))])["figures"].to_pylist()
    assert rows[0]["value"] == Decimal(value)


def test_jsonl_has_the_digits_of_the_record(tmp_path: Path) -> None:
    from beritaextract.tables.file_writers import JsonlWriter

    made = extraction("a", figure("f1", "1.50"), figure("f2", "1" * 30))
    writer = JsonlWriter(tmp_path)
    writer.write("figures", to_arrow([made])["figures"])
    writer.close()
    rows = [json.loads(line) for line in (tmp_path / "figures.jsonl").read_text().splitlines()]
    assert [row["value"] for row in rows] == ["1.50", None]
    assert [row["value_text"] for row in rows] == ["1.50", "1" * 30]
