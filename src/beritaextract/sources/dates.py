"""Publication dates as scrapers and spreadsheets write them, to ISO dates.

A moment with a time zone outside Indonesia, such as `2022-11-17T20:00:00Z`, becomes the date in Jakarta, which is
what the article calls today.  A form that can be read in two ways is not guessed.
"""

from __future__ import annotations

import calendar
import datetime
import re
from email.utils import parsedate_to_datetime
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from beritaextract.language import months

_JAKARTA = datetime.timezone(datetime.timedelta(hours=7))
_INDONESIAN_OFFSETS = {datetime.timedelta(hours=hours) for hours in (7, 8, 9)}
_EMPTY = frozenset({"none", "null", "nan", "nat", "<na>", "-", "--", "n/a", "undefined", "[]", "{}"})
# What databases and languages keep for a date that is not there.
_NO_DAY = re.compile(
    r"^(?:(?:0000-00-00|0001-01-01)(?:$|[ T])|1970-01-01[ T]0[07]:00:00|Thu, 01 Jan 1970 0[07]:00:00|"
    r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} -0001 |0$)"
)
_LONGEST = 200
_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?)?$")
_FRACTION = re.compile(r"(\.\d{6})\d+")
_NUMBER = re.compile(r"^\d{5,19}(?:[.,]\d+)?$")
# 1.7470197E+12, as spreadsheets show long numbers; what they cut off must not be hours.
_EXPONENT = re.compile(r"^(\d)[.,](\d{1,18})[eE]\+?(\d{1,2})$")
# As .NET and Python print a moment.
_NET = re.compile(r"^\\?/Date\((\d{9,16})(?:[+-]\d{4})?\)\\?/$")
_PYTHON = re.compile(r"^(?:datetime\.)?date(?:time)?\((\d{4}), (\d{1,2}), (\d{1,2})\b")
# As JavaScript and Google Sheets do, which count months from 0.
_JAVASCRIPT = re.compile(r"^(?:new )?Date\((\d{4}), ?(\d{1,2}), ?(\d{1,2})[,)]")
_YEAR_FIRST = re.compile(r"(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/]\d)")
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})( ?[-/.] ?)(\d{1,2})\2(\d{4})(?!\d)")
# With two digits for the year only the slash is sure: 24-05-13 may begin with the year, 13.05.24 may be a clock.
_SHORT_YEAR = re.compile(r"(?<![\d./])(\d{1,2})(/)(\d{1,2})/(\d\d)(?![\d/]|:\d)")
_WORD = r"([^\W\d_]{3,9})"
_DAY_MONTH = re.compile(
    rf"(?<![\w.])(\d{{1,2}})(?:st|nd|rd|th)?[-/ ,.]{{0,3}}(?:of )?{_WORD}\.?,?[-/ ,.]{{0,3}}"
    r"(?:(?<=[-/ ,.])['’]?(\d{4}|\d\d)|(?<=[^\W\d_])(\d{4}))(?![\d:.]\d|\d)"
)
_MONTH_DAY = re.compile(
    rf"(?<!\w){_WORD}\.?[-/ ]{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?,?[ ]{{1,2}}(\d{{4}})(?![\d:.]\d|\d)"
)
_UNIX = re.compile(
    rf"(?<!\w){_WORD} {{1,2}}(\d{{1,2}}) (\d\d:\d\d:\d\d (?:[A-Z]{{3,4}} |[+-]\d{{4}} )?)(\d{{4}})(?!\d)"
)
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s?([AaPp]\.?[Mm]\b\.?)?\s?"
    r"(Z\b|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|UTC\b|GMT\b)?"
)
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?$")
_CENTURY = 2000
_EPOCH_SECONDS = (86_400 * 365, 4_102_444_800)
# Days since the end of 1899, as spreadsheets count: from 1982 to 2099.  No other way to write a date has five digits.
_SERIAL_DAYS = (30_000, 73_050)
_LONGEST_CUT = 1000
_SERIAL_START = datetime.date(1899, 12, 30)
_MONTH_OR_YEAR = re.compile(r"^(\d{4})(?:-(\d{2}))?$")
_UPDATED = re.compile(r"(?:updat|perbarui|ubah|revis|modif|edit)\w*\W{0,3}$", re.I)
FORMS = (
    "ISO 8601 (2022-11-17 or 2022-11-17T08:30:00+07:00), 17 November 2022, 17/11/2022, an RFC 2822 date, "
    "seconds or milliseconds since 1970, or the day number of a spreadsheet"
)


class _Found(NamedTuple):
    """A day in a text, and where it stands."""

    start: int
    end: int
    day: datetime.date


def iso_date(value: object, *, month_first: bool = False) -> str | None:
    """The publication date, `YYYY-MM-DD`, or None for an empty value.

    Raises:
        ValueError: the value is no date, or could be two; the message names the accepted forms.
    """
    if isinstance(value, datetime.datetime):
        return None if value != value else _local(value)  # the NaT of pandas is a datetime and not equal to itself
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return None if value != value or value == 0 else _number(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _no_date(value)
    text = " ".join(value[:_LONGEST].translate(_INVISIBLE).split())
    if not text or text.lower() in _EMPTY or _NO_DAY.match(text):
        return None
    try:
        found = _parse(text, month_first)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise _no_date(value)
    return found


def day_of(value: str | None, *, month_first: bool = False, last: bool = False) -> str | None:
    """The day that somebody names as a limit; of a month or a year, such as `2024-05`, the first or the last one.

    Raises:
        ValueError: see `iso_date`.
    """
    whole = _MONTH_OR_YEAR.match(value.strip()) if value else None
    if whole is None:
        return iso_date(value, month_first=month_first)
    year, month = int(whole[1]), int(whole[2] or (12 if last else 1))
    try:
        return datetime.date(year, month, calendar.monthrange(year, month)[1] if last else 1).isoformat()
    except ValueError:
        raise _no_date(value) from None


def looks_like_a_date(value: object) -> bool:
    """Whether the value of a field of any name is a date and nothing else; numbers could be anything."""
    if isinstance(value, datetime.date):
        return True
    if not isinstance(value, str) or not 8 <= len(value) <= 60 or value.strip().isdigit():
        return False
    try:
        return iso_date(value) is not None
    except ValueError:
        return False


def _parse(text: str, month_first: bool) -> str | None:
    if compact := _COMPACT.match(text):
        return datetime.date(*map(int, compact.groups())).isoformat()
    if _NUMBER.match(text):
        return _number(float(text.replace(",", ".")))
    if exact := _EXPONENT.match(text):
        return _number(_since_1970(*exact.groups()))
    if net := _NET.match(text):
        return _number(int(net[1]))
    if python := _PYTHON.match(text):
        return datetime.date(*map(int, python.groups())).isoformat()
    if script := _JAVASCRIPT.match(text):
        return datetime.date(int(script[1]), int(script[2]) + 1, int(script[3])).isoformat()
    try:
        return _local(datetime.datetime.fromisoformat(_FRACTION.sub(r"\1", text)))
    except ValueError:
        pass
    if text[:3].isalpha() and "," in text[:5]:
        try:
            return _local(parsedate_to_datetime(text))
        except (ValueError, IndexError):
            pass
    if unix := _UNIX.search(text):  # the year behind the clock
        text = f"{unix[2]} {unix[1]} {unix[4]} {unix[3]}"
    found = list(_days(text, month_first))
    found = [one for one in found if not _UPDATED.search(text[: one.start])] or found
    if len({one.day for one in found}) != 1:
        return None
    return _in_jakarta(found[0].day, text[found[0].end :])


def _days(text: str, month_first: bool) -> list[_Found]:
    """Every day that the text names."""
    found: list[tuple[int, int, int | str, int | str, int | str]] = []
    for match in _YEAR_FIRST.finditer(text):
        found.append((*match.span(), match[1], match[3], match[4]))
    for match in chain(_DAY_FIRST.finditer(text), _SHORT_YEAR.finditer(text)):
        day, month = (match[3], match[1]) if month_first else (match[1], match[3])
        found.append((*match.span(), match[4], month, day))
    for match in _DAY_MONTH.finditer(text):
        if month := _month(match[2]):
            found.append((*match.span(), match[3] or match[4], month, match[1]))
    for match in _MONTH_DAY.finditer(text):
        if month := _month(match[1]):
            found.append((*match.span(), match[3], month, match[2]))
    days = []
    for start, end, year, month, day in found:
        number = int(year)
        days.append(
            _Found(start, end, datetime.date(number if number > 99 else number + _CENTURY, int(month), int(day)))
        )
    return sorted(days)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {name: row["month"] for name, row in months().items()}


def _month(word: str) -> int:
    return _months().get(word.lower(), 0)


def _in_jakarta(day: datetime.date, rest: str) -> str:
    """The day, moved where the clock behind it is that of another country."""
    clock = _CLOCK.search(rest)
    if clock is None or not clock[5]:
        return day.isoformat()
    hour, minute = int(clock[1]), int(clock[2])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4][0] in "Pp" else 0)
    offset = datetime.timedelta()
    if given := _OFFSET.search(clock[5]):
        offset = datetime.timedelta(hours=int(given[2]), minutes=int(given[3] or 0)) * (-1 if given[1] == "-" else 1)
    moment = datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=datetime.timezone(offset))
    return _local(moment)


def _local(moment: datetime.datetime) -> str:
    if moment.tzinfo is not None and moment.utcoffset() not in _INDONESIAN_OFFSETS:
        try:
            moment = moment.astimezone(_JAKARTA)
        except OverflowError:
            raise _no_date(moment) from None
    return moment.date().isoformat()


def _since_1970(first: str, rest: str, exponent: str) -> float:
    """A number with an exponent; one that was cut to fewer digits than tell the hour is none."""
    value, unit = float(f"{first}.{rest}e{exponent}"), 10.0 ** (int(exponent) - len(rest))
    seconds = value
    while seconds > _EPOCH_SECONDS[1]:
        seconds, unit = seconds / 1000, unit / 1000
    if unit > _LONGEST_CUT:
        raise ValueError
    return value


def _number(value: float) -> str:
    """A number as a date: of a spreadsheet, written together (20221117), or since 1970 in any unit."""
    if (isinstance(value, float) and not value < 1e19) or not 0 <= value < 10**19:
        raise _no_date(value)
    if _SERIAL_DAYS[0] <= value <= _SERIAL_DAYS[1]:
        return (_SERIAL_START + datetime.timedelta(days=int(value))).isoformat()
    if value == int(value) and (compact := _COMPACT.match(str(int(value)))) and int(value) < 10**8:
        try:
            return datetime.date(*map(int, compact.groups())).isoformat()
        except ValueError:
            raise _no_date(value) from None
    seconds = float(value)
    while seconds > _EPOCH_SECONDS[1]:  # milliseconds, microseconds, nanoseconds
        seconds /= 1000
    if not _EPOCH_SECONDS[0] <= seconds <= _EPOCH_SECONDS[1]:
        raise _no_date(value)
    return datetime.datetime.fromtimestamp(seconds, _JAKARTA).date().isoformat()


def _no_date(value: object) -> ValueError:
    return ValueError(f"{str(value)[:60]!r} is no date that can be read without doubt; accepted are {FORMS}")
