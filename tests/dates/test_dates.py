"""Calendar expressions: spans and values of written cases, anchoring, and what must hold for any text."""

from __future__ import annotations

import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import dates
from beritaextract.dates import Calendar
from beritaextract.dates.anchor import find_anchor
from beritaextract.dates.scan import Scan
from beritaextract.language import months, weekdays
from beritaextract.lexicon import load_rows
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.text import analyse
from tests.case_files import MarkedCase, as_parameters, marked_cases
from tests.linear import assert_linear
from tests.profiles import examples

PUBLISHED = datetime.date(2022, 11, 17)
# The value behind the bar is in ISO form, `-` for a date without one; all are read as published on that day.
CASES = marked_cases(Path(__file__).with_name("cases"))


def found(text: str, published: datetime.date | None = None) -> Calendar:
    return dates.find(analyse(text), published=published, log=Log())


@pytest.mark.parametrize("case", as_parameters(CASES))
def test_case(case: MarkedCase) -> None:
    parts, at = [], 0
    for date in found(case.text, PUBLISHED).dates:
        parts += [case.text[at : date.start], f"{{{case.text[date.start : date.end]} | {date.value or '-'}}}"]
        at = date.end
    assert "".join(parts) + case.text[at:] == case.marked


@pytest.mark.parametrize("form", [name for name, row in months().items() if row["form"] == "full"])
def test_month_names_stand_alone(form: str) -> None:
    text = f"Sejak {form.title()} harga naik."
    assert [date.value for date in found(text, PUBLISHED).dates] == [f"2022-{months()[form]['month']:02}"] or months()[
        form
    ]["month"] == 12


@pytest.mark.parametrize(("name", "row"), months().items())
def test_month_examples(name: str, row: dict[str, str]) -> None:
    assert name in row["example"].lower()
    values = [date.value for date in found(row["example"], PUBLISHED).dates]
    assert len(values) == 1 and values[0] is not None
    assert int(values[0].split("-")[1]) == row["month"]


@pytest.mark.parametrize(
    "row", load_rows("beritaextract.language", "weekdays.toml", key="name", required=("iso", "example")).values()
)
def test_weekday_examples(row: dict[str, str]) -> None:
    log = Log()
    calendar = dates.find(analyse(row["example"]), published=PUBLISHED, log=log)
    assert [row["example"][date.start : date.end] for date in calendar.dates] == [row["example"]]
    assert not log.doubts, "the weekday of the example fits its date"
    assert weekdays()[row["name"]] == row["iso"]


def test_the_year_comes_from_weekday_day_and_month() -> None:
    calendar = found("Rapat digelar di Malang, Kamis (17/11). Aturannya Inpres Nomor 2 Tahun 2021.")
    assert (calendar.published, calendar.basis) == ("2022-11-17", "inferred")
    assert [(date.value, date.basis) for date in calendar.dates] == [("2022-11-17", "weekday")]


def test_without_any_year_the_date_keeps_its_precision() -> None:
    calendar = found("Rapat digelar di Malang, Kamis (17/11), sejak Maret.")
    assert (calendar.published, calendar.basis) == (None, None)
    assert [(date.value, date.basis) for date in calendar.dates] == [("--11-17", "unanchored"), ("--03", "unanchored")]


def test_published_is_the_latest_day_of_news_not_a_plan() -> None:
    text = (
        "Panen digelar di Garut, Senin (14/11/2022). Kepala dinas mengatakan hal itu, Selasa (15/11/2022). "
        "Panen berikut akan digelar pada Kamis (24/11/2022)."
    )
    assert found(text).published == "2022-11-15"


def test_the_day_called_today_or_yesterday_is_the_anchor() -> None:
    assert found("Kemarin, Senin (18/5/2020), warga datang.").published == "2020-05-19"
    assert found("Loket dibuka hari ini, Minggu (7/8/2022).").published == "2022-08-07"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Rapat digelar Rabu (2/7). Emisi nol ditargetkan pada 2060.", None),
        ("Rapat digelar Kamis (3/7). Jalan itu rampung pada 2031.", None),
        ("Rapat digelar Kamis (3/7). Proyek ditargetkan selesai 2026.", None),
        ("Rapat digelar Kamis (3/7). RPJMN 2025-2029 dibahas.", None),
        ("Konser digelar Sabtu (12/12/2099).", None),
        ("Rapat digelar Kamis (3/7). Sejak 2014 ia di sana, kata Budi.", "2014-07-03"),
        ("Rapat digelar Rabu (2/7). Sejak 2019 ia di sana.", None),  # weekdays come back after six years
        ("Rapat digelar Kamis (3/7). Program berjalan hingga 8 Juli 2025.", "2025-07-03"),
        (
            "Rapat digelar Jumat (30/5/2025). Hal itu dikatakan Budi, Kamis (28/5).",
            "2025-05-30",
        ),  # 28 May was a Wednesday
        ("Data tahun 2021 ini dihimpun sejak September.", None),
    ],
)
def test_a_goal_or_a_coincidence_never_dates_an_article(text: str, published: str | None) -> None:
    assert found(text).published == published


def test_no_article_is_from_later_than_today() -> None:
    view = "Konser digelar Sabtu (12/12/2026). Panen digelar Senin (14/11/2022)."
    document = analyse(view)
    expressions = Scan(document, RangeSet(), Log()).run().expressions
    early = find_anchor(view, expressions, [], None, today=datetime.date(2024, 1, 1), log=Log())
    late = find_anchor(view, expressions, [], None, today=datetime.date(2027, 1, 1), log=Log())
    assert (early.day, late.day) == (datetime.date(2022, 11, 14), datetime.date(2026, 12, 12))


def test_the_year_that_the_article_calls_its_own() -> None:
    calendar = found("Namun tahun 2021 ini berubah. Usulan cair pada September lalu.")
    assert [date.value for date in calendar.dates] == ["2021", "2021-09"]


def test_a_day_of_the_week_that_contradicts_the_days_around_it_keeps_their_year() -> None:
    calendar = found("Rapat digelar Jumat (30/5/2025). Hal itu dikatakan Budi, Kamis (28/5).")
    assert [date.value for date in calendar.dates] == ["2025-05-30", "2025-05-28"]


@pytest.mark.parametrize(
    "row", load_rows("beritaextract.dates", "holidays.toml", key="name", required=("feast", "example")).values()
)
def test_feast_examples(row: dict[str, str]) -> None:
    calendar = found(f"Harga naik {row['example']}.")
    assert [row["example"]] == [f"Harga naik {row['example']}."[date.start : date.end] for date in calendar.dates]
    assert row["name"] in row["example"].lower()
    assert len(calendar.dates[0].value or "") == 10


def test_feasts_are_near_to_the_moon() -> None:
    feasts = ("idul fitri", "idul adha", "nyepi", "waisak", "imlek")
    rows = load_rows("beritaextract.dates", "holidays.tsv", key="year", optional=feasts)
    assert [int(year) for year in rows] == list(range(2007, 2028))
    for feast in ("idul fitri", "idul adha"):
        days = [datetime.date.fromisoformat(row[feast]) for row in rows.values()]
        assert {(right - left).days for left, right in pairwise(days)} <= {353, 354, 355, 356}
    for row in rows.values():
        assert all(row[feast].startswith(row["year"]) for feast in feasts)


@pytest.mark.parametrize(
    "row",
    load_rows(
        "beritaextract.dates", "relative_days.toml", key="said", required=("days", "example"), optional=("loose",)
    ).values(),
)
def test_examples_of_days_from_today(row: dict[str, Any]) -> None:
    wanted = (PUBLISHED + datetime.timedelta(days=row["days"])).isoformat()
    assert [date.value for date in found(row["example"], PUBLISHED).dates] == [wanted]


def test_a_given_date_wins_and_turns_of_the_year_are_seen() -> None:
    calendar = found("Banjir terjadi pada Desember dan Jumat (30/12).", datetime.date(2023, 1, 2))
    assert (calendar.published, calendar.basis) == ("2023-01-02", "given")
    assert [date.value for date in calendar.dates] == ["2022-12", "2022-12-30"]


def test_a_weekday_that_contradicts_its_date_is_doubted_and_the_date_stays() -> None:
    log = Log()
    text = "Rapat digelar, Senin (17/11/2022)."
    calendar = dates.find(analyse(text), log=log)
    assert [date.value for date in calendar.dates] == ["2022-11-17"]
    assert [(text[doubt.start : doubt.end], "Kamis" in doubt.message) for doubt in log.doubts] == [
        ("Senin (17/11/2022)", True)
    ]


def test_the_one_day_stated_of_two_weekdays_is_the_last() -> None:
    log = Log()
    calendar = dates.find(analyse("Pameran digelar Senin hingga Kamis (17/11/2022)."), log=log)
    assert [date.value for date in calendar.dates] == ["2022-11-17"]
    assert log.doubts == []


def test_a_month_behind_an_earlier_year_goes_on_telling_of_it() -> None:
    calendar = found("Ia berkarier sejak 2010. Pada Juli ia menikah.", PUBLISHED)
    assert [date.value for date in calendar.dates] == ["2010", "2010-07"]


def test_clock_times_are_blocked_but_counted_days_are_figures_too() -> None:
    text = "Dua hari lalu pukul 13.47 WIB ada 3 tamu pada 2021."
    taken = [text[part.start : part.end] for part in found(text, PUBLISHED).taken()]
    assert sorted(taken) == ["2021", "pukul 13.47 WIB"]


def test_refusals_are_traced() -> None:
    log = Log(explaining=True)
    dates.find(analyse("Sebanyak 2021 orang hadir."), log=log)
    assert [(decision.taken, decision.rule) for decision in log.decisions] == [(False, "dates.year.counts")]


ATOMS = st.sampled_from(
    [
        *"Senin Jumat ( ) / - – 17 11 2021 2022 31 2 Mei Januari Agustus hingga dan , . pukul 13.47 WIB tahun".split(),
        *"triwulan III kemarin lalu Pasal 5 ayat UU Nomor No Tahun Putusan 9/PUU-X/2020 1442 H tanggal ke-".split(),
        *("\n", "\ud800", "\x00", "\N{SNOWMAN}", " "),
    ]
)


@examples(150)
@given(st.lists(ATOMS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_ordered_disjoint_spans(text: str) -> None:
    calendar = found(text)
    assert calendar == found(text)
    for records in (calendar.dates, calendar.references):
        at = 0
        for record in records:
            assert at <= record.start < record.end <= len(text)
            at = record.end


@examples(100)
@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31)))
def test_every_day_is_read_in_every_form(day: datetime.date) -> None:
    names = [name.title() for name, row in months().items() if row["form"] == "full" and name != "name"]
    month = next(name for name in names if months()[name.lower()]["month"] == day.month)
    weekday = next(name.title() for name, iso in weekdays().items() if iso == day.isoweekday())
    for form in (
        f"{weekday} ({day.day}/{day.month}/{day.year})",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        day.isoformat(),
    ):
        text = f"Acara digelar pada {form} di balai kota."
        assert [(text[d.start : d.end], d.value) for d in found(text).dates] == [(form, day.isoformat())]


@pytest.mark.parametrize(
    "unit",
    [
        "1/",
        "2021 ",
        "17 ",
        "(17/4) ",
        "Senin, Selasa ",
        "1, 2, ",
        "7 / ",
        "Januari-",
        "No 1/A/B.C/",
        "H-2 Lebaran ",
        "dua ribu ",
        "H-7 ",
        "Pasal 5, ",
    ],
)
def test_time_grows_linearly(unit: str) -> None:
    assert_linear(unit, analyse, lambda document: dates.find(document, log=Log()))
