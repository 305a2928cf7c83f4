"""One figure stated twice: what is a slip and what only looks like one."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import Extraction, dates, extract, figures, relations
from beritaextract.lexicon import load_rows
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.relations.reader import Reader
from beritaextract.relations.slips import is_near, is_slip, shapes
from beritaextract.relations.statements import statement, states
from beritaextract.text import analyse
from tests.case_files import cases
from tests.linear import assert_linear

PUBLISHED = datetime.date(2022, 6, 14)


def contradictions(text: str) -> list[tuple[str, ...]]:
    """The figures of each finding of this kind, as written; no other kind may be found."""
    found: Extraction = extract(text, published=PUBLISHED)
    written = {figure.id: figure.text for figure in found.figures}
    assert {finding.kind for finding in found.findings} <= {"contradiction"}
    return [tuple(written[id_] for id_ in finding.figure_ids) for finding in found.findings]


@pytest.mark.parametrize(("text", "wanted"), cases(Path(__file__).with_name("repeats")))
def test_case(text: str, wanted: tuple[str, ...]) -> None:
    assert [" > ".join(pair) for pair in contradictions(text)] == [line for line in wanted if line != "-"]


def test_a_finding_says_both_figures_and_what_rounding_allows() -> None:
    (finding,) = extract(
        (
            "Kecelakaan maut di Tol Cipali menewaskan 12 orang, Senin (13/6/2022).\n\n"
            "Bus itu menabrak truk yang berhenti di bahu jalan. Sebanyak 11 orang tewas dan 20 penumpang dirawat."
        ),
        published=PUBLISHED,
    ).findings
    assert (
        finding.message == "The text says 12 orang and later 11 orang of the same thing (`tewas`); neither is rounded."
    )
    assert (finding.expected, finding.stated, finding.tolerance) == (12, 11, 0)
    (finding,) = extract(
        (
            "Pemerintah Kota Salatiga menyiapkan anggaran pembangunan Jembatan Tuntang sebesar Rp 2,4 miliar.\n\n"
            "Jembatan itu ditargetkan rampung akhir tahun. "
            "Anggaran pembangunan Jembatan Tuntang Rp 2,3 miliar itu bersumber dari APBD."
        ),
        published=PUBLISHED,
    ).findings
    assert finding.message == (
        "The text says Rp 2,4 miliar and later Rp 2,3 miliar of the same thing "
        "(`anggaran pembangunan jembatan tuntang`); rounding allows a difference of 94,000,000."
    )
    assert finding.tolerance == 94000000


@pytest.mark.parametrize(("voices", "found"), [((), 1), ((None, None), 1), ((0, None), 1), ((0, 0), 1), ((0, 1), 0)])
def test_two_speakers_may_each_have_their_own_figure(voices: tuple[int | None, ...], found: int) -> None:
    document = analyse("Longsor menewaskan 12 orang.\n\nHujan belum reda. Sebanyak 11 orang tewas.")
    calendar = dates.find(document, published=PUBLISHED, log=Log())
    numbers = figures.find(document, blocked=RangeSet(calendar.taken()), log=Log())
    assert len(relations.find(document, numbers, calendar, voices=voices, log=Log()).findings) == found


@pytest.mark.parametrize("word", states())
def test_every_word_of_state(word: str) -> None:
    row = states()[word]
    example = _example(word)
    document = analyse(f"Sebanyak {example}." if row.form == "stative" else f"Banjir {example}.")
    found = figures.find(document, blocked=RangeSet(), log=Log())
    said = statement(Reader(document, found), 0)
    assert said is not None
    assert said.state
    assert said.key[0] == row.name


def _example(word: str) -> str:
    rows = load_rows("beritaextract.relations", "states.toml", key="word", required=("state", "form", "of", "example"))
    return str(rows[word]["example"])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("12", "11"),
        ("24", "23"),
        ("132", "123"),
        ("2.4E9", "2.3E9"),
        ("2.4E9", "24E9"),
        ("1204", "1240"),
        ("105", "1005"),
    ],
)
def test_slips(left: str, right: str) -> None:
    assert is_slip(Decimal(left), Decimal(right))
    assert is_slip(Decimal(right), Decimal(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [("12", "12"), ("12", "42"), ("3", "4"), ("132", "213"), ("1", "1E30"), ("18", "386"), ("12", "1")],
)
def test_no_slips(left: str, right: str) -> None:
    assert not is_slip(Decimal(left), Decimal(right))


def test_near() -> None:
    assert is_near(Decimal(12), Decimal(9))
    assert is_near(Decimal(3), Decimal(2))
    assert not is_near(Decimal(2), Decimal(1))
    assert not is_near(Decimal(12), Decimal(8))


@given(st.integers(1, 10**7), st.integers(0, 7), st.integers(0, 9))
def test_slips_share_a_shape(number: int, at: int, digit: int) -> None:
    text = str(number)
    other = int((text[:at] + str(digit) + text[at + 1 :])[: len(text)])
    if is_slip(Decimal(number), Decimal(other)):
        assert shapes(Decimal(number)) & shapes(Decimal(other))


@pytest.mark.parametrize(
    "unit", ["Sebanyak 12 orang tewas. Banjir menewaskan 11 orang. ", "anggaran A B C Rp 2,4 juta, 5. "]
)
def test_time_grows_linearly(unit: str) -> None:
    assert_linear(unit, lambda text: text, extract)
