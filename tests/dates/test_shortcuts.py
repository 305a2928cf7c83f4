"""What is passed over for the sake of speed holds no date."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract import dates
from beritaextract.dates import clock, days, fallback, relative
from beritaextract.dates.other_calendars import islamic_end
from beritaextract.dates.patterns import patterns
from beritaextract.dates.triggers import is_counted
from beritaextract.language import months, weekdays, word_class
from beritaextract.log import Log
from beritaextract.text import analyse
from tests.case_files import marked_cases
from tests.profiles import examples

TODAY = datetime.date(2022, 11, 17)
SHAPES = ("two_numeric", "days_numeric", "numeric", "iso", "days_worded", "worded", "spelt_out")
BEHIND = [
    *months(),
    *word_class("islamic_months"),
    *weekdays(),
    "Mei",
    "APRIL",
    "bulan",
    "hari lalu",
    "pekan lagi",
    "tahun silam",
]
BEHIND += [
    "hingga",
    "sampai",
    "sampai dengan",
    "s/d",
    "s.d.",
    "sd",
    "dan",
    "serta",
    "orang",
    "ribu",
    "WIB",
    "wita",
    "GMT",
]
BEHIND += [
    "-",
    "–",
    "—",
    "/",
    ".",
    ",",
    "&",
    "(",
    ")",
    " ",
    "  ",
    "\n",
    "th of May",
    "May",
    "of",
    "waktu setempat",
    "tahun",
]
BEHIND += ["5", "17", "11", "2021", "2022-11-17", "1442", "13.47", "H"]
numbers = st.lists(st.sampled_from(BEHIND), min_size=1, max_size=9).map(" ".join)
numbers |= st.lists(st.sampled_from(BEHIND), min_size=1, max_size=9).map("".join)


@examples(600)
@given(st.one_of(numbers, st.sampled_from([case.marked for case in marked_cases(Path(__file__).with_name("cases"))])))
def test_the_shapes_of_a_day_hold_every_pattern_that_matches(text: str) -> None:
    for at in range(len(text)):
        matching = [name for name in SHAPES if getattr(patterns(), name).match(text, at)]
        assert [name for name in days._shapes(text, at) if name in matching] == matching


@examples(600)
@given(numbers)
def test_a_number_that_counts_begins_no_expression(text: str) -> None:
    for number in ("5", "17"):
        view = number + text
        if not is_counted(view, len(number)):
            continue
        assert days.day_expression(view, 0) is None
        assert days.day_expression("(" + view, 0) is None
        assert islamic_end(view, 0) < 0
        assert clock._zoned().match(view) is None and clock._SCHEDULE.match(view) is None
        assert relative.relative(view, 0) is None
        assert fallback.locate(view, 0) is None


@examples(600)
@given(st.sampled_from(["5", "17", "07.30", "7.30.15", "24"]), numbers)
def test_a_time_with_a_zone_or_a_dash_behind_it_is_looked_at(digits: str, text: str) -> None:
    view = digits + text
    match = clock._zoned().match(view) or clock._SCHEDULE.match(view)
    if match is not None and not view[len(digits) :][:1].isdigit() and view[len(digits) : len(digits) + 1] not in ".:":
        assert clock.zoned_end(view, 0, len(digits)) == match.end()


FORMS = (relative._fixed_days(), relative._ago(), relative._ONE_AGO, relative._UNIT)
SAID = ["hari ini", "kemarin", "kemarin lusa", "besok", "esok", "lusa", "tadi malam", "semalam", "nanti malam"]
SAID += ["siang ini", "pagi ini", "sore ini", "malam ini", "sehari lalu", "setahun silam", "sepekan lagi", "pekan lalu"]
SAID += ["minggu depan", "bulan ini", "tahun mendatang", "3 hari lalu", "120 tahun silam"]
SAID += [f"{count} hari lalu" for count in relative.count_words()]
SAID += [f"{name} lalu" for name in weekdays()]


@pytest.mark.parametrize("said", [*SAID, *map(str.upper, SAID), *map(str.title, SAID)])
def test_every_relative_expression_is_found_by_its_first_letters(said: str) -> None:
    matches = any(form.match(said) for form in FORMS) or relative._weekday().match(said)
    assert (relative.relative(said, 0) is not None) == bool(matches)


# Letters that an engine without regard to case takes for others.
FOREIGN = [("s", "ſ"), ("S", "ſ"), ("i", "ı"), ("i", "İ"), ("I", "İ"), ("k", "\N{KELVIN SIGN}")]


@pytest.mark.parametrize(("plain", "foreign"), FOREIGN)
def test_foreign_letters_in_names_of_the_calendar_break_nothing(plain: str, foreign: str) -> None:
    words = [f"5 {name} 2021. 5-6 {name} lalu. sejak {name} 2021." for name in (*months(), *map(str.title, months()))]
    words += [f"{name} (3/4/2020). {name.title()} lalu." for name in weekdays()]
    words += ["triwulan satu 2020. Semester I 2020. Maret tahun ini. Pekan ini. satu bulan lalu. Siang ini."]
    for text in words:
        dates.find(analyse(text.replace(plain, foreign)), published=TODAY, log=Log())


@pytest.mark.parametrize("text", ["22 Tahun 2023", "5 Bulan 2021"])
def test_a_unit_of_time_is_no_month_and_loads_no_parser(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    assert fallback.read(text, 0, len(text)) is None
