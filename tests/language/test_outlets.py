"""Outlets: one line each, known to datelines, credits and names with a capital inside."""

from __future__ import annotations

import pytest

from beritaextract.language import camel_case_names, outlet_named, outlets
from beritaextract.language.outlets import Outlet
from beritaextract.text import analyse

OUTLETS = sorted(set(outlets().values()))


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_every_spelling_makes_a_dateline(outlet: Outlet) -> None:
    for form in (*outlet.forms, *outlet.domains):
        text = f"Surabaya, {form} - Warga antre."
        dateline = analyse(text).dateline
        assert dateline is not None, form
        assert dateline.outlet is not None
        assert dateline.outlet.of(text) == form


@pytest.mark.parametrize(
    ("words", "name"),
    [("KOMPAS", "Kompas"), ("KONTAN.CO.ID", "Kontan"), ("detik", "Detik"), ("Koran Pesisir Utara", None), ("", None)],
)
def test_an_outlet_is_known_by_spelling_and_address(words: str, name: str | None) -> None:
    outlet = outlet_named(words)
    assert (outlet and outlet.name) == name


def test_names_with_a_capital_inside() -> None:
    assert {"YouTube", "NusaBali"} <= camel_case_names()
    assert not {"KOMPAS", "Kompas", "Jawa Pos"} & camel_case_names()
