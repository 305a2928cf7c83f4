"""Page furniture: each rule's example, and whole lines and spliced headlines as scrapers leave them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from beritaextract import extract
from beritaextract.language import compiled_with_outlets
from beritaextract.lexicon import load_rows
from beritaextract.log import Log
from beritaextract.text import analyse
from beritaextract.text.furniture import find_furniture

from ..quality.gold import articles

ROWS = load_rows(
    "beritaextract.text",
    "furniture.toml",
    key="name",
    required=("kind", "scope", "reason", "trigger", "pattern", "example"),
    optional=("guard", "counterexample", "closes"),
).values()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_example_of_each_rule_is_found(row):
    found = find_furniture(row["example"], Log())
    assert [piece.kind for piece in found if piece.rule.id.endswith("." + row["name"])] == [row["kind"]]


def _cases() -> Iterator[tuple[str, str]]:
    """Section and text of each line of `cases/furniture.txt`, whose furniture stands in ⟦ ⟧."""
    section = ""
    for line in (Path(__file__).parent / "cases" / "furniture.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            section = line[3:]
        elif line and not line.startswith("# "):
            yield section, line.replace("⏎", "\n")


CASES = [
    pytest.param(text, marks=pytest.mark.xfail(strict=True) if section == "known failure" else ())
    for section, text in _cases()
]


def bare(case: str) -> str:
    return case.replace("⟦", "").replace("⟧", "")


@pytest.mark.parametrize("case", CASES)
def test_furniture_is_found_with_its_borders(case):
    text = bare(case)
    assert [text[piece.start : piece.end] for piece in analyse(text).furniture] == re.findall("⟦([^⟧]*)⟧", case)


@pytest.mark.parametrize("case", [text for _, text in _cases() if "⟦" in text])
def test_no_record_lies_in_furniture(case):
    found = extract(bare(case))
    assert not [
        record
        for record in (*found.claims, *found.figures, *found.dates, *found.entities)
        for piece in found.furniture
        if record.start < piece.end and piece.start < record.end
    ]


def test_furniture_is_blank_in_the_view_and_untouched_in_the_text():
    text = "Harga turun.\nBaca Juga  Panen Padi Tembus Rp 3,1 T\nPetani senang."
    document = analyse(text)
    assert document.text == text
    assert "Panen" not in document.view
    assert document.view.count("\n") == 2
    assert len(document.view) == len(text)


TEXTS = [bare(text) for _, text in _cases()] + [f"Warga pulang. {row['example']}" for row in ROWS]
TEXTS += [row["example"] for row in ROWS] + [gold.text for gold in articles()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_triggers_and_guard_pass_over_no_find(row):
    pattern, guard = (
        compiled_with_outlets(row["pattern"]),
        re.compile(row.get("guard", "")),
    )
    for text in TEXTS:
        lines = text.split("\n") if row["scope"] == "line" else [text]
        find = pattern.fullmatch if row["scope"] == "line" else pattern.search
        for match in filter(None, map(find, lines)):
            assert any(trigger in match.string for trigger in row["trigger"])
            assert guard.search(match.string)


def test_a_repetition_around_other_furniture_lies_apart_from_it():
    first = "Perkiraan sementara, kerugian warga di desa itu mencapai ratusan juta rupiah."
    advert = "Simak Video 'Detik-detik Banjir Melanda Desa Melati'"
    second = "Petugas menyalurkan terpal dan beras ke wilayah pegunungan itu sejak pagi hari."
    text = "\n\n".join([first, advert, second] * 2)
    found = analyse(text).furniture
    assert {piece.kind for piece in found} == {"related", "repeated"}
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert [text[piece.start : piece.end] for piece in found if piece.kind == "repeated"] == [first, second]
