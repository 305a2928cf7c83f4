"""The contract with the user: the JSON schema is pinned, records are frozen, decimals survive."""

import json
from decimal import Decimal
from pathlib import Path

import pydantic
import pytest

from beritaextract import Extraction, Figure, extract

PINNED = Path(__file__).with_name("schema.json")
EXACT = [
    Decimal("6250000000000"),
    Decimal("27.68"),
    Decimal("1E+3"),
    Decimal("0.0000000001"),
    Decimal("123456789012345678901234567890.123"),
]


def test_the_json_schema_is_pinned():
    """A change of the contract is made on purpose: `python -m tests.pin_schema` writes the file anew."""
    assert Extraction.model_json_schema(mode="serialization") == json.loads(PINNED.read_text(encoding="utf-8"))


def figure(value):
    return Figure(
        id="f1", kind="money", start=0, end=1, text="x", value=value, low=None, high=None, unit="IDR", modifier="exact",
        vague=False, per=None, subject=None, subject_span=None, claim_id=None, speaker_id=None,
    )  # fmt: skip


@pytest.mark.parametrize("value", EXACT)
def test_decimals_are_plain_json_strings_and_come_back_exactly(value):
    dumped = figure(value).model_dump(mode="json")["value"]
    assert isinstance(dumped, str)
    assert "E" not in dumped
    assert Figure.model_validate_json(figure(value).model_dump_json()).value == value


def test_records_are_frozen_and_know_their_fields():
    with pytest.raises(pydantic.ValidationError, match="frozen"):
        figure(Decimal(1)).value = Decimal(2)
    with pytest.raises(pydantic.ValidationError, match="surprise"):
        Extraction(surprise=1)


def test_an_extraction_survives_json():
    extraction = extract(
        "Jakarta (ANTARA) - Menteri Sosial Tono Sudiro mengatakan, "
        " 4,3 juta dari 15 juta warga terdata sesuai UU No 7/2016.",
        published="2022-11-17",
        title="Judul",
        id="a-1",
    )
    assert extraction.figures
    assert extraction.claims
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction
