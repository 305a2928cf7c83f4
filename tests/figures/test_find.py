"""What `find` says about doubts, decisions and blocked ranges, and what it does with odd text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import figures
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.text import analyse
from tests.figures.reading import found_in
from tests.profiles import examples


@pytest.mark.parametrize(
    ("text", "value", "doubtful"),
    [
        # one reading only
        ("Nilainya 375.619,3 ton.", "375619.3", False),
        ("Ada 2.193 orang.", "2193", False),
        ("Harganya Rp 15,000 saja.", "15000", False),
        ("Nilainya Rp 3,734 triliun.", "3734000000000", False),
        # a dot before a scale word, and nothing else to go by
        ("Nilainya Rp 3.734 triliun.", "3734000000000000", True),
        ("Kunjungan 1.792 juta orang.", "1792000", True),
        # the habit of the article decides
        ("Nilainya Rp 3.734 triliun, naik 2,5 persen.", "3734000000000000", False),
        ("Kunjungan 1.792 juta orang, naik 2.5 persen.", "1792000", True),
        # rupiah beside a foreign amount decide
        ("Ekspor 171,085 dollar AS (setara Rp 2,42 miliar).", "171085", False),
        ("Ekspor 171,085 dollar AS (setara Rp 2,42 juta).", "171.085", False),
        ("Ekspor 171,085 dollar AS.", "171085", True),
        # ... in which no decimals end with a zero
        ("Ekspor 171,085 dollar AS (setara Rp 2.420 juta), naik 4.3 persen.", "171085", True),
        ("Pendapatan Rp 1.250 miliar, belanja Rp 2.5 miliar.", "1250000000000", True),
        ("Ekspor 171,085 dollar AS atau Rp 2,42-2,5 miliar.", "171085", True),
        # ... those right behind it, and no others
        (
            "Ekspor 171,085 dollar AS dari pabrik di kawasan industri yang baru dibuka di pantai, upahnya Rp 2 juta.",
            "171085",
            True,
        ),
        ("Ekspor 171,085 dollar AS untuk 3 mitra, sisanya Rp 2,42 juta.", "171085", True),
        # a comma in a measure
        ("Lahan 12,500 hektar.", "12500", True),
        ("Panjang 1,234 meter.", "1.234", True),
        ("Panjang 1,234 meter, naik 2,5 persen.", "1.234", False),
        # things and days that come whole
        ("Ia bekerja 1,234 hari.", "1234", False),
        ("Ada 1,234 orang.", "1234", False),
        ("Indeksnya 1,234.", "1.234", True),
    ],
)
def test_separators_are_decided_by_the_article_and_doubts_are_told(text, value, doubtful):
    _, found, doubts = found_in(text)
    assert found[0].value == Decimal(value)
    assert bool(doubts) is doubtful


def test_a_doubt_names_both_readings_and_the_place():
    text, _, doubts = found_in("Nilainya Rp 3.734 triliun.")
    assert text[doubts[0].start : doubts[0].end] == "Rp 3.734 triliun"
    assert "3734000000000000" in doubts[0].message
    assert "3734000000000" in doubts[0].message


def test_rupiah_before_a_foreign_amount_decide_nothing():
    _, found, _ = found_in("Sewanya Rp 2,42 juta, lalu ekspor 171,085 dollar AS (setara Rp 2,42 miliar).")
    assert [figure.value for figure in found] == [2_420_000, 171_085, 2_420_000_000]


@pytest.mark.parametrize(
    ("text", "taken", "possible"),
    [("Panjang 1,234-2,345 meter.", "1.234", "1234"), ("Kapasitas 2-2,345 meter.", "2.345", "2345")],
)
def test_the_doubt_about_a_range_is_that_of_the_end_that_is_unsure(text, taken, possible):
    _, _, doubts = found_in(text)
    assert [f"taken as {taken}, possible {possible} (" in doubt.message for doubt in doubts] == [True]


@pytest.mark.parametrize(
    ("text", "taken", "possible", "why"),
    [
        ("Stok naik dari 12 menjadi 15 ribu karung.", "12000", "12", "taken as shared:"),
        ("Sebanyak 12 dari 15 juta keluarga terdata.", "12000000", "12", "taken as shared:"),
        ("Sebanyak 2 dari 15 juta keluarga terdata.", "2000000", "2", "taken as shared:"),
        ("Parkir naik dari Rp 100 menjadi Rp 150 ribu.", "100000", "100", "taken as shared:"),
        ("Stok naik dari 2 menjadi 50 ribu karung.", "2", "2000", "taken as not shared:"),
        ("Stok naik dari 900 menjadi 1,2 juta karung.", "900", "900000000", "taken as not shared:"),
        ("Bayar dua juta lima ratus rupiah.", "2000500", "2500000", "`ribu` may be left out:"),
    ],
)
def test_an_unsure_scale_word_names_both_readings(text, taken, possible, why):
    _, found, doubts = found_in(text)
    assert found[0].value == Decimal(taken)
    assert [doubt.message.endswith(f" {taken}, possible {possible}") for doubt in doubts] == [True]
    assert why in doubts[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Bayar Rp 2.000.500.",
        "Bayar dua juta seribu rupiah.",
        "Ada dua juta lima ratus orang.",
        "Bayar 900 rupiah.",
        "Kasus turun dari 12 menjadi 9 kasus.",
        "Sebanyak 20 dari 15 juta keluarga terdata.",
        "Parkir naik dari Rp 500 menjadi Rp 2 ribu.",
        "Stok naik dari 1 menjadi 50 ribu karung.",
        "Stok naik dari 1000 menjadi 1,2 juta karung.",
    ],
)
def test_a_number_that_leaves_nothing_out_is_no_doubt(text):
    assert found_in(text)[2] == []


# The first words of a text have nothing before them.
@pytest.mark.parametrize(
    ("text", "span", "value", "modifier", "per"),
    [
        ("Sekitar 30 rumah di desa itu rusak.", "30", 30, "about", None),
        ("Lebih dari 30 rumah di desa itu rusak.", "30", 30, "more_than", None),
        ("± 30 rumah di desa itu rusak.", "30", 30, "about", None),
        ("Maks. 5 orang boleh masuk ke ruang itu.", "5", 5, "at_most", None),
        ("30 rumah di desa itu rusak.", "30", 30, "exact", None),
        ("Rp Rp 7 juta raib dari kas desa itu.", "Rp Rp 7 juta", 7_000_000, "exact", None),
        ("Antara 5 dan 7 rumah di desa itu rusak.", "5 dan 7", None, "exact", None),
        ("Magnitudo 5,2 gempa yang terasa semalam.", "5,2", Decimal("5.2"), "exact", None),
        ("Suhu 38 derajat membuat warga gerah.", "38 derajat", 38, "exact", None),
        ("Usia 45 bukan penghalang baginya.", "45", 45, "exact", None),
        ("Per hari 30 bus melewati jalan itu.", "30", 30, "exact", "hari"),
        ("Sehari 30 bus melewati jalan itu.", "30", 30, "exact", "Sehari"),
    ],
)
def test_a_figure_at_the_start_of_a_text(text, span, value, modifier, per):
    document = analyse(text)
    figure = figures.find(document, blocked=document.blocked, log=Log())[0]
    assert figure.range.of(document.text) == span
    assert (figure.value, figure.modifier, figure.per) == (value, modifier, per)


@pytest.mark.parametrize("text", ["Naik dari 3,5 menjadi 4,2 juta orang.", "Naik dari Rp 3 menjadi Rp 4 juta."])
def test_a_broken_number_or_a_handful_of_rupiah_shares_the_scale_word_for_sure(text):
    _, found, doubts = found_in(text)
    assert found[0].value is not None and found[0].value >= 3_000_000
    assert doubts == []


def test_what_bounds_a_figure_stands_in_its_sentence():
    _, found, _ = found_in("Nilai minimal\n30 siswa hadir di sekolah itu.\nHarga di atas\nRp 5 juta cair.")
    assert [(figure.value, figure.modifier) for figure in found] == [(30, "exact"), (5_000_000, "exact")]


def test_every_number_is_explained():
    document = analyse("Ini berita.\nAda 5 rumah di Jalan Kenanga No 7, harganya Rp 3 juta pada 2021.")
    log = Log(explaining=True)
    found = figures.find(document, blocked=RangeSet(), log=log)
    told = {document.text[line.start : line.end]: (line.taken, line.rule) for line in log.decisions}
    assert told == {
        "5": (True, "figures.counts.noun"),
        "7": (False, "figures.refusals.label"),
        "Rp 3 juta": (True, "figures.money.sign"),
        "2021": (False, "figures.refusals.year"),
    }
    assert len(found) == 2
    assert all(line.room == "figures" and line.reason for line in log.decisions)


def test_nothing_is_found_in_blocked_ranges_and_the_trace_says_so():
    text = "Ini berita.\nAda 5 rumah dan 7 mobil."
    start = text.index("5 rumah")
    log = Log(explaining=True)
    found = figures.find(analyse(text), blocked=RangeSet([(start, start + 7)]), log=log)
    assert [figure.value for figure in found] == [Decimal(7)]
    blocked = next(decision for decision in log.decisions if not decision.taken)
    assert (blocked.start, blocked.end, blocked.rule) == (start, start + 1, "figures.blocked")
    assert blocked.room == "figures"


def test_a_duration_keeps_its_unit_where_a_date_begins_with_it():
    text = "Ini berita.\nHujan turun dua minggu ini dan 5 rumah rusak."
    start = text.index("minggu ini")
    found = figures.find(analyse(text), blocked=RangeSet([(start, start + 10)]), log=Log())
    assert [(figure.value, figure.unit) for figure in found] == [(2, "week"), (5, "rumah")]


def test_a_unit_in_a_blocked_range_does_not_count():
    text = "Ini berita.\nAda 5 Mei rumah dan 12 tahun 2021."
    start = text.index("tahun")
    found = figures.find(analyse(text), blocked=RangeSet([(start, start + 10)]), log=Log())
    assert [(figure.kind, figure.value) for figure in found] == [("count", Decimal(12))]


_WORDS = (
    "Rp|Rp |juta |M |dua |tiga ratus |hingga |orang |persen |ton |per hari |sekitar |Budi |dari |setengah |puluhan |"
    "US$|dolar AS |jam |x |sekali |sehari |No |dan "
).split("|")
PIECES = st.sampled_from([*"0123456789.,-–/() %°½\n\x00\ud800😀", *_WORDS])


@examples(300)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_gives_figures_inside_it_in_order_without_overlaps(text):
    document = analyse(text)
    found = figures.find(document, blocked=document.blocked, log=Log(explaining=True))
    at = 0
    for figure in found:
        assert at <= figure.range.start < figure.range.end <= len(text)
        at = figure.range.end
        values = [figure.value, figure.low, figure.high]
        assert any(value is not None for value in values)
        assert (figure.low is None) is (figure.high is None) is not (figure.value is None)
        assert figure.value is None or not figure.vague
        assert figure.value is None or figure.low is None
        for value in values:
            assert value is None or (value.is_finite() and "E" not in str(value))
        assert figure.low is None or figure.high is None or figure.low < figure.high
        if figure.subject is not None:
            assert 0 <= figure.subject.start < figure.subject.end <= len(text)


def test_a_tab_parts_cells_and_no_groups_of_digits() -> None:
    document = analyse("Beras\t12\t345\t678\nGula 12 345 ton\n")
    found = figures.find(document, blocked=document.blocked, log=Log())
    assert [str(figure.value) for figure in found][-3:] == ["345", "678", "12345"]
