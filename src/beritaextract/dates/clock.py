"""Clock times, and other numbers of the calendar that are no `Date` records: their ranges are no figures either."""

from __future__ import annotations

import re

import regex

from beritaextract.dates.patterns import BLANK, DASH, GAP

_TIME = r"(?:[01]?\d|2[0-4])(?!\d)(?:[.:][0-5]\d(?!\d)(?:[.:][0-5]\d(?!\d))?+)?+"
_WORDS = (
    r"(?:setengah\s)?(?:satu|dua(?:\s(?:belas|puluh))?|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
)
_ZONE = (
    rf"(?:{GAP}(?:WIB|WITA|Wita|WIT|Wit|wib|wita|GMT|UTC|waktu{GAP}(?:setempat|Indonesia)|"
    r"pagi|siang|sore|petang|malam|dini))"
)
_PUKUL = regex.compile(
    rf"(?i:pukul|pkl\.?+|jam){GAP}(?:{_TIME}|(?i:{_WORDS})\b)"
    rf"(?:(?:{DASH}|{GAP}(?:hingga|sampai(?:{GAP}dengan)?+|s/d|s\.d\.?+|dan){GAP})(?:(?:pukul|jam){GAP})?+"
    rf"(?:{_TIME}(?!{GAP}(?!Wit)\p{{Lu}}\p{{Ll}})|(?i:{_WORDS})\b))?+{_ZONE}?+"
)
_ZONED = regex.compile(
    rf"{_TIME}(?:{DASH}{_TIME})?+(?={GAP}(?:WIB|WITA|Wita|WIT|Wit|wib|wita|GMT|UTC|waktu{GAP}setempat)\b)"
)
# 04.30-06.00, or one after the other words of a schedule: no unit, both with two digits of minutes
_SCHEDULE = regex.compile(
    rf"(?:[01]?\d|2[0-4])[.:][0-5]\d{BLANK}[-–]{BLANK}(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.,]|{GAP}(?:persen|juta|%))"
)
# What stands behind the digits of every time of these two kinds.
_ZONE_OR_DASH = re.compile(r"[^\S\n]{0,4}[-–—WwGU]")
_DAY = regex.compile(
    rf"(?i:tanggal|tgl\.?+){GAP}(?:[12]\d|3[01]|0?[1-9])(?!\d|[.,]\d)"
    rf"(?:(?:,{GAP}|{DASH}|{GAP}(?:dan|hingga|sampai|serta){GAP})(?:[12]\d|3[01]|0?[1-9])(?!\d|[.,/]\d)){{0,5}}+"
)
_HIJRI_YEAR = regex.compile(
    rf"(?:1[34]\d\d{BLANK}(?:H|Hijriah|Hijriyah)|(?i:tahun){GAP}\d{{1,4}}{BLANK}(?:H|Hijriah|Hijriyah|Masehi|M|SM))\b"
)
_HIJRI = regex.compile(
    rf"(?:(?:[12]\d|30|[1-9])(?:{DASH}(?:[12]\d|30|[1-9]))?+{GAP})?+"
    r"(?i:muharram|safar|shafar|rabiul\s(?:awal|akhir)|jumadil\s(?:awal|akhir)|rajab|sya['’]?ban|ramadhan|ramadan|syawal|"
    rf"dzulqa['’]?dah|zulkaidah|dzulhijjah|zulhijah|dzulhijah)(?:{GAP}(?P<y>1[34]\d\d)(?:{BLANK}(?:H|Hijriah|Hijriyah)\b)?+)?+"
)
_CENTURY = regex.compile(rf"(?i:abad){GAP}(?:ke-?{BLANK})?+(?:\d{{1,2}}|[XVI]{{1,6}}+)\b")

HIJRI_WORDS = (
    "muharram safar shafar rabiul jumadil rajab sya'ban syaban ramadhan ramadan syawal dzulqa'dah zulkaidah dzulhijjah "
    "zulhijah dzulhijah"
).split()


def clock_end(view: str, start: int) -> int:
    """End of the clock time whose word (`pukul`, `jam`) stands at `start`, or -1."""
    match = _PUKUL.match(view, start)
    return match.end() if match else -1


def zoned_end(view: str, start: int, end: int) -> int:
    """End of the clock time whose digits are `start:end` and are followed by a zone, or of a pair of times, or -1."""
    if _ZONE_OR_DASH.match(view, end) is None:
        return -1
    match = _ZONED.match(view, start) or _SCHEDULE.match(view, start)
    return match.end() if match else -1


def day_end(view: str, start: int) -> int:
    """End of `tanggal 17`, a day whose month is left unsaid, or -1."""
    match = _DAY.match(view, start)
    return match.end() if match else -1


def hijri_end(view: str, start: int) -> int:
    """End of a date or year of the Islamic calendar (`17 Ramadan 1442`, `1444 H`), or -1: these are left alone."""
    match = _HIJRI.match(view, start) or _HIJRI_YEAR.match(view, start)
    return match.end() if match and any(char.isdigit() for char in match.group()) else -1


def century_end(view: str, start: int) -> int:
    """End of `abad ke-18`, or -1."""
    match = _CENTURY.match(view, start)
    return match.end() if match else -1
