"""Context of a claim: the examples of the head words and the hedges, and the record that carries it all."""

import pytest

from beritaextract import extract
from beritaextract.claims.adjuncts import FIELDS
from beritaextract.lexicon import load_rows
from tests.claims.reading import find

OCCASIONS = load_rows("beritaextract.claims", "occasions.toml", key="word", required=("is", "example")).values()
HEDGES = load_rows(
    "beritaextract.claims", "hedges.toml", key="phrase", required=("example",), optional=("before", "scope")
).values()


def first(text):
    return find(text)[0]


def context(text):
    """The fields of the context of the first claim that are there, as words."""
    claim = first(text)
    return {name: span.of(text) for name in FIELDS if (span := getattr(claim.context, name)) is not None}


@pytest.mark.parametrize("row", OCCASIONS, ids=lambda row: row["word"])
def test_the_example_of_each_head_word(row):
    found = {("event" if kind == "interview" else kind) for kind in row["is"].split()}
    held = [field for field, words in context(row["example"]).items() if row["word"] in words]
    assert held
    assert set(held) <= found


@pytest.mark.parametrize("row", HEDGES, ids=lambda row: row["phrase"])
def test_the_example_of_each_hedge(row):
    claim = first(row["example"])
    assert [span.of(row["example"]).lower() for span in claim.hedges] == [row["phrase"]]


def test_the_record_carries_it_all():
    text = (
        "Bupati Sleman Tono Basuki membantah bahwa pompa itu diduga dijual. "
        "“Pompa itu ada,” kata Tono kepada wartawan dalam rapat di Balai Kota melalui telepon, Rabu (5/3/2025)."
    )
    found = extract(text)
    denied, said = found.claims
    assert denied.polarity == "denied"
    assert [hedge.text for hedge in denied.hedges] == ["diduga"]
    assert (said.addressee.text, said.event.text, said.place.text, said.medium.text) == (
        "wartawan", "rapat", "Balai Kota", "telepon",
    )  # fmt: skip
    assert {date.id: date.value for date in found.dates}[said.date_id] == "2025-03-05"
    for span in (*denied.hedges, said.addressee, said.event, said.place, said.medium):
        assert text[span.start : span.end] == span.text
