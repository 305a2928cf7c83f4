"""Relations between figures and findings about them, on written cases and on any text."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import Config, Extractor, dates, figures, relations
from beritaextract.figures.matches import FigureMatch
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.relations import Relations
from beritaextract.relations.exchange import bracket, rates
from beritaextract.relations.grammar import change_words
from beritaextract.relations.messages import sentences
from beritaextract.text import Document, analyse
from tests.case_files import cases
from tests.linear import assert_linear
from tests.profiles import examples

PUBLISHED = datetime.date(2022, 6, 14)


def read(text: str, log: Log | None = None) -> tuple[list[str], Relations]:
    """The figures of a text as written, and what hangs together."""
    document = analyse(text)
    calendar = dates.find(document, published=PUBLISHED, log=Log())
    found = figures.find(document, blocked=RangeSet(calendar.taken()), log=Log())
    words = [text[figure.range.start : figure.range.end] for figure in found]
    return words, relations.find(document, found, calendar, log=log or Log())


def written(words: list[str], found: Relations) -> list[str]:
    """The relations in the notation of the cases."""
    lines = []
    for match in found.relations:
        extra = match.delta if match.kind == "change" else match.ratio
        behind = "" if extra is None else f" ({words[extra]})"
        lines.append(f"{match.kind}: {words[match.source]} > {words[match.target]}{behind}")
    return lines


@pytest.mark.parametrize(("text", "wanted"), cases(Path(__file__).with_name("cases")))
def test_case(text: str, wanted: tuple[str, ...]) -> None:
    """Below a text its relations, `kind: source > target`, a change or share with `(delta)` or `(ratio)` behind.

    Figures are named by their words.  `finding KIND` wants a finding, and then the relations are free; `-` wants
    neither, `no finding` none of the other.  All are read as published on that day.
    """
    words, found = read(text)
    findings = [f"finding {finding.kind}" for finding in found.findings]
    if wanted[0].startswith("finding"):
        assert findings == list(wanted)
    else:
        assert findings == []
    if ":" in wanted[0] or wanted == ("-",):
        assert sorted(written(words, found)) == sorted(line for line in wanted if line != "-")


@pytest.mark.parametrize(
    "announced",
    [
        "terdiri dari",
        "terdiri atas",
        "dengan rincian",
        "rinciannya",
        "rincian",
        "dengan perincian",
        "terbagi atas",
        "terbagi menjadi",
        "terbagi dalam",
        "meliputi",
        "mencakup",
        "yakni",
        "yaitu",
        "masing-masing",
        "berasal dari",
        "bersumber dari",
    ],
)
def test_words_that_announce_parts(announced: str) -> None:
    words, found = read(f"Sebanyak 125 kadet, {announced} 76 laki-laki dan 49 perempuan, dilantik.")
    assert written(words, found) == ["part_of: 76 > 125", "part_of: 49 > 125"]


def test_a_finding_says_what_was_stated_expected_and_allowed() -> None:
    _, found = read("Dari 820 rumah, sebanyak 205 rumah (52 persen) rusak.")
    finding = found.findings[0]
    assert finding.figures == (0, 1, 2)
    assert (finding.expected, finding.stated) == (Decimal(25), Decimal(52))
    assert finding.message == (
        "205 rumah of 820 rumah is 25 percent, the text says 52 persen (rounding allows 25 to 25 percent)."
    )


def test_direction_and_period_of_a_change() -> None:
    _, found = read("Laba Rp 5 miliar, turun 10 persen dibandingkan tahun sebelumnya.")
    assert [(match.direction, match.period) for match in found.relations] == [("down", "tahun sebelumnya")]
    _, found = read("Kredit tumbuh 8 persen menjadi Rp 90 triliun (yoy).")
    assert [(match.direction, match.period) for match in found.relations] == [("up", "yoy")]


def test_decisions_are_traced() -> None:
    log = Log(explaining=True)
    read("Luas lahan turun dari 35 hektar menjadi 32 hektar.", log)
    assert [(line.room, line.rule) for line in log.decisions] == [("relations", "relations.change.from-to")]


def test_rates_are_brackets_of_every_year() -> None:
    for code, by_year in rates().items():
        assert sorted(by_year) == list(range(min(by_year), max(by_year) + 1)), code
        assert all(0 < low < high < 2 * low or year in {1997, 1998} for year, (low, high) in by_year.items()), code
    assert bracket("USD", {2022}) == (Decimal(13800), Decimal(16000))
    assert bracket("USD", {1980}) == (Decimal(2190), Decimal(2320))
    assert bracket("XAU", {2022}) is None


@pytest.mark.parametrize("word", [word for word, row in change_words().items() if row.direction != "either"])
def test_every_word_of_change(word: str) -> None:
    _, found = read(f"Angka itu {word} 5 persen menjadi Rp 40 miliar.")
    assert [match.kind for match in found.relations] == ["change"]


ATOMS = st.sampled_from(
    "dari menjadi atau setara ( ) , . 5 persen Rp 3 miliar 15 juta orang naik turun terdiri dan total US$ 4 yakni kali "
    "lipat hektar 20 sebanyak \n".split(" ")
)


@examples(150)
@given(st.lists(ATOMS, max_size=40).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_valid_positions(text: str) -> None:
    words, found = read(text)
    assert (words, found) == read(text)
    for match in found.relations:
        places = [
            part for part in (match.source, match.target, match.base, match.delta, match.ratio) if part is not None
        ]
        assert all(0 <= place < len(words) for place in places)
        assert match.source != match.target
    for finding in found.findings:
        assert list(finding.figures) == sorted(set(finding.figures))


@pytest.mark.parametrize(
    "unit", ["naik 5 dari 6 menjadi 7 ", "5 orang, 6 orang, ", "Rp 5 (Rp 6) atau ", "dari 5 orang "]
)
def test_time_grows_linearly(unit: str) -> None:
    def prepare(text: str) -> tuple[Document, list[FigureMatch], dates.Calendar]:
        document = analyse(text)
        calendar = dates.find(document, log=Log())
        return document, figures.find(document, blocked=RangeSet(calendar.taken()), log=Log()), calendar

    assert_linear(unit, prepare, lambda found: relations.find(*found, log=Log()))


@pytest.mark.parametrize("row", sentences().values(), ids=lambda row: row["name"])
def test_a_message_says_the_same_in_both_languages(row: dict[str, str]) -> None:
    fields = [
        sorted(field for _, field, _, _ in Formatter().parse(row[language]) if field) for language in ("en", "id")
    ]
    assert fields[0] == fields[1]
    assert fields[0]


def test_a_text_without_marks_has_no_findings() -> None:
    slip = "dari 820 rumah sebanyak 205 rumah (52 persen) rusak "
    prose = "warga desa itu bekerja di sawah sejak pagi dan pulang pada sore hari bersama keluarga mereka "
    assert [finding.kind for finding in read(slip)[1].findings] == ["share"]
    assert read(slip + prose * 6)[1].findings == []


def test_a_change_said_twice_has_both_forms() -> None:
    words, found = read("Harga minyak naik 1,25 dollar AS atau 1 persen menjadi 122 dollar AS.")
    (match,) = found.relations
    assert match.delta is not None and match.ratio is not None
    assert (words[match.delta], words[match.ratio]) == ("1,25 dollar AS", "1 persen")


def test_a_sum_of_measures_is_told_in_the_unit_of_its_total() -> None:
    _, found = read("Pupuk 10.370 ton itu rinciannya urea 1.615 ton, NPK 8.093 ton serta organik 660 kilogram.")
    (finding,) = found.findings
    assert (finding.expected, finding.stated) == (Decimal("9708.66"), Decimal(10370))


def test_messages_in_indonesian() -> None:
    extractor = Extractor(Config(language="id"))
    (finding,) = extractor.extract("Dari 820 rumah, sebanyak 1,5 persen atau 205 rumah rusak.").findings
    assert finding.message == (
        "205 rumah dari 820 rumah adalah 25 persen, teks menyebut 1,5 persen "
        "(pembulatan membolehkan 25 sampai 25 persen)."
    )
    with pytest.raises(ValueError, match="language"):
        Config(language="fr")  # type: ignore[arg-type]
