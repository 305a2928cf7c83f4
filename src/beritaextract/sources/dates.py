"""Publication dates as scrapers write them, to ISO dates.

A moment with a time zone outside Indonesia, such as `2022-11-17T20:00:00Z`, becomes the date in Jakarta, which is
what the article calls today.  A form that can be read in two ways is not guessed.
"""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate_to_datetime

_JAKARTA = datetime.timezone(datetime.timedelta(hours=7))
_INDONESIAN_OFFSETS = {datetime.timedelta(hours=hours) for hours in (7, 8, 9)}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february pebruari",
            "mar maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu agt ags agustus aug august",
            "sep sept september",
            "okt oktober oct october",
            "nov november nopember nop",
            "des desember dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_WORDS = re.compile(r"(?<![\w.])(\d{1,2})\s*[-/ ]\s*([A-Za-z]{3,9})\.?,?\s*[-/ ]\s*(\d{4})(?!\d)")
_ENGLISH = re.compile(r"^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_ISO = re.compile(r"^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?=$|[ T,])")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{6})?$")
_FRACTION = re.compile(r"(\.\d{6})\d+")
_EPOCH_SECONDS = (86_400 * 365, 4_102_444_800)
FORMS = (
    "ISO 8601 (2022-11-17 or 2022-11-17T08:30:00+07:00), 17 November 2022, 17/11/2022, an RFC 2822 date "
    "or seconds since 1970"
)


def iso_date(value: object, *, month_first: bool = False) -> str | None:
    """The publication date, `YYYY-MM-DD`, or None for an empty value.

    Raises:
        ValueError: the value is no date, or could be two; the message names the accepted forms.
    """
    if isinstance(value, datetime.datetime):
        return _local(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _epoch(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _no_date(value)
    text = value.strip()
    if not text or text.lower() in {"none", "null", "nan", "nat"}:
        return None
    found = _parse(text[:100], month_first)
    if found is None:
        raise _no_date(value)
    return found


def _parse(text: str, month_first: bool) -> str | None:
    try:
        if compact := _COMPACT.match(text):
            return _date(*compact.groups())
        try:
            return _local(datetime.datetime.fromisoformat(_FRACTION.sub(r"\1", text)))
        except ValueError:
            pass
        if iso := _ISO.match(text):
            return _date(*iso.groups())
        if text[:3].isalpha() and "," in text[:5]:
            try:
                return _local(parsedate_to_datetime(text))
            except ValueError:
                pass
        if (words := _WORDS.search(text)) and words[2].lower() in _MONTHS:
            return _date(words[3], _MONTHS[words[2].lower()], words[1])
        if (english := _ENGLISH.match(text)) and english[1].lower() in _MONTHS:
            return _date(english[3], _MONTHS[english[1].lower()], english[2])
        if numbers := _NUMBERS.search(text):
            day, month = (numbers[3], numbers[1]) if month_first else (numbers[1], numbers[3])
            return _date(numbers[4], month, day)
        if text.replace(".", "", 1).isdigit() and 9 <= len(text.split(".")[0]) <= 13:
            return _epoch(float(text))
    except (ValueError, OverflowError):
        return None
    return None


def _date(year: str | int, month: str | int, day: str | int) -> str:
    return datetime.date(int(year), int(month), int(day)).isoformat()


def _local(moment: datetime.datetime) -> str:
    if moment.tzinfo is not None and moment.utcoffset() not in _INDONESIAN_OFFSETS:
        try:
            moment = moment.astimezone(_JAKARTA)
        except OverflowError:
            raise _no_date(moment) from None
    return moment.date().isoformat()


def _epoch(value: float) -> str:
    if not 0 <= value <= _EPOCH_SECONDS[1] * 1000:  # an int may be too large for a float, a float may be no number
        raise _no_date(value)
    seconds = value / 1000 if value > _EPOCH_SECONDS[1] else value
    if not _EPOCH_SECONDS[0] <= seconds <= _EPOCH_SECONDS[1]:
        raise _no_date(value)
    return datetime.datetime.fromtimestamp(seconds, _JAKARTA).date().isoformat()


def _no_date(value: object) -> ValueError:
    return ValueError(f"{str(value)[:60]!r} is no date that can be read without doubt; accepted are {FORMS}")
