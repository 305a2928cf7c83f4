"""`verify`: what stands in the article is found, what was changed or cut out of a number is not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import extract
from beritaextract.agents import verify

ARTICLE = (
    "“Stok beras aman sampai Lebaran,” kata Bupati Demak Eko Prasetyo.\n\nAnggarannya Rp1.500.000,50 dan Rp 2,5 M, "
    "naik 5 persen menjadi 12 ribu ton; ada 1 juta-2 juta pelanggan."
)


def missing(output: Any) -> list[str]:
    return [check.text for check in verify(ARTICLE, output).missing]


@pytest.mark.parametrize(
    "output",
    [
        'Ia berkata, "Stok beras aman sampai Lebaran".',
        "Katanya “Stok  beras\naman sampai Lebaran” dan naik 5%.",
        "Dananya Rp 2,5 miliar.",
        {"quote": "Stok beras aman", "name": "Eko Prasetyo"},
        {"text": "Rp2.500.000.000"},
        {"value": 12000},
        {"value": "12000"},
        {"value": 5.0},
        {"low": 1_000_000, "high": 2_000_000},
        [{"a": [{"text": "12 ribu ton"}]}],
        {"id": "s1", "kind": "direct", "note": "tidak ada di artikel"},
        {"start": 1, "end": 5, "text": "Stok"},
        {},
    ],
)
def test_what_stands_in_the_article_is_found(output: Any) -> None:
    assert missing(output) == []


@pytest.mark.parametrize(
    ("output", "lost"),
    [
        ('Ia berkata, "Stok beras sangat aman sampai Lebaran".', ["Stok beras sangat aman sampai Lebaran"]),
        ({"text": "500"}, ["500"]),
        ({"text": "1.500.000"}, ["1.500.000"]),
        ({"text": "Rp1.500.000"}, ["Rp1.500.000"]),
        ({"value": 2.5}, ["2.5"]),
        ({"text": "5 ton"}, ["5 ton"]),
        ("Naik 5 poin persen.", ["5 poin persen"]),
        ({"quote": "tok beras"}, ["tok beras"]),
        ({"name": "Eko Prasety"}, ["Eko Prasety"]),
        ({"start": 2, "end": 6, "text": "Stok"}, ["Stok"]),
        ({"start": -9, "end": 10**9, "text": "Stok"}, ["Stok"]),
        ({"start": "1", "end": "5", "text": "Stok"}, ["Stok"]),
    ],
)
def test_what_was_changed_is_not(output: Any, lost: list[str]) -> None:
    assert missing(output) == lost


def test_places_lead_into_the_article() -> None:
    (check,) = verify(ARTICLE, {"quote": 'Stok beras aman sampai Lebaran," kata'}).checks
    assert [ARTICLE[start:end] for start, end in check.places] == ["Stok beras aman sampai Lebaran,” kata"]


def test_our_own_records_are_in_their_article() -> None:
    found = extract(ARTICLE).model_dump(mode="json")
    assert verify(ARTICLE, {name: found[name] for name in ("speakers", "claims", "dates")})


def test_depth_does_not_matter() -> None:
    nested: Any = {"text": "tidak ada"}
    for _ in range(50_000):
        nested = [nested]
    assert missing(nested) == ["tidak ada"]


@pytest.mark.parametrize(("text", "output"), [(b"x", "x"), ("x", b"x"), ("x", None), (None, "x")])
def test_other_types_are_refused(text: Any, output: Any) -> None:
    with pytest.raises(TypeError):
        verify(text, output)


@given(
    st.text(max_size=200), st.recursive(st.text() | st.integers() | st.floats(allow_nan=False), st.lists, max_leaves=8)
)
def test_nothing_is_raised_on_content(text: str, output: Any) -> None:
    for check in verify(text, {"text": output}).checks:
        for start, end in check.places:
            assert 0 <= start < end <= len(text)
