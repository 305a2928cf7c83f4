"""The shapes of calendar expressions, as patterns that are matched where a trigger word stands.

Every pattern is anchored by the caller, of bounded length, and possessive in its blanks: it costs the same on any text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beritaextract.dates.vocabulary import alternation, words
from beritaextract.language import months, weekdays
from beritaextract.lexicon import lazy_regex as regex

BLANK = r"[^\S\n]{0,4}+"
GAP = r"[^\S\n]{1,4}+"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
MONTH = r"(?:0?[1-9]|1[0-2])(?!\d)"
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d)"
SHORT_YEAR = r"\d\d(?!\d|[.,]\d)"
DASH = rf"{BLANK}[-–—]{BLANK}"
TO = rf"(?:{DASH}|{GAP}(?i:hingga|sampai(?:{GAP}dengan)?+|s/d|s\.d\.?+|sd){GAP})"
AND = rf"(?:{GAP}(?:dan|serta|&){GAP}|{BLANK}[,&]{BLANK})"
YEAR_WORD = rf"(?:(?i:tahun|thn\.?+|th\.){GAP})"
SHIFT = rf"(?:{GAP}(?i:tahun){GAP}(?P<shift>(?i:ini|lalu|depan))\b)"


class Patterns(NamedTuple):
    """Compiled once, on first use."""

    weekdays: regex.Pattern[str]
    two_numeric: regex.Pattern[str]
    days_numeric: regex.Pattern[str]
    numeric: regex.Pattern[str]
    iso: regex.Pattern[str]
    days_worded: regex.Pattern[str]
    worded: regex.Pattern[str]
    spelt_out: regex.Pattern[str]
    month: regex.Pattern[str]
    year: regex.Pattern[str]
    short_decade: regex.Pattern[str]
    short_year: regex.Pattern[str]
    quarter: regex.Pattern[str]
    connector: regex.Pattern[str]


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """All patterns of the room."""
    weekday = rf"(?i:{alternation(weekdays())})\b"
    # what may stand between the weekday and its bracket: `Rabu malam (2/7)`, `Jumat Kliwon (4/7)`, `Senin lalu (30/6)`
    hour = rf"(?:{GAP}(?:dini{GAP}hari|{alternation(words('hours'))})\b){{0,2}}+"
    goes_on = r"(?<=\p{Ll})(?=\p{Lu}\p{Ll})"  # `5 FebruariHasto`: a tag was cut out
    month = rf"(?i:{alternation(months())})(?:(?![\w’'])|(?=(?:1[5-9]|20)\d\d(?![\w]))|{goes_on})"
    year = rf"(?:{YEAR}|{SHORT_YEAR})"
    opening = rf"(?P<open>\()?+{BLANK}"
    closing = rf"(?(open)(?:{BLANK}\))?+)"
    # nothing that would make the digits a piece of something longer: 800/12/3/2021, 1/2/3.4
    free = r"(?![\d/]|[.,]\d)"
    slash = rf"{BLANK}/{BLANK}"
    worded_year = rf"(?:(?:{GAP}|[-/,]{BLANK}|(?=\d)){YEAR_WORD}?+(?P<y2>{YEAR})|{SHIFT})?+"
    return Patterns(
        weekdays=regex.compile(
            rf"(?P<w1>{weekday})(?i:{hour})(?:(?:{DASH}|/|,{GAP}|{GAP}(?:dan|hingga|sampai|s/d|atau){GAP})"
            rf"(?P<w2>{weekday})(?i:{hour}))?+{BLANK},?+{BLANK}(?:(?:tanggal|tgl\.?+){GAP})?+"
        ),
        two_numeric=regex.compile(
            rf"{opening}(?P<d1>{DAY}){slash}(?P<m1>{MONTH})(?:{slash}(?P<y1>{year}))?+{TO}"
            rf"(?P<d2>{DAY}){slash}(?P<m2>{MONTH})(?:{slash}(?P<y2>{year}))?+{free}{closing}"
        ),
        days_numeric=regex.compile(
            rf"{opening}(?P<d1>{DAY})(?P<and>{AND})?(?(and)|{TO})(?P<d2>{DAY}){slash}(?P<m2>{MONTH})"
            rf"(?:{slash}(?P<y2>{year}))?+{free}{closing}"
        ),
        numeric=regex.compile(
            rf"{opening}(?P<d1>{DAY}){BLANK}(?P<mark>[/.-]){BLANK}(?P<m1>{MONTH})"
            rf"(?:{BLANK}[/.-]{BLANK}(?P<y1>{year}))?+{free}{closing}"
        ),
        iso=regex.compile(rf"(?P<y1>{YEAR})-(?P<m1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])(?!\d)"),
        days_worded=regex.compile(
            rf"{opening}(?P<d1>{DAY})(?P<and>{AND})?(?(and)|{TO})(?P<d2>{DAY}){BLANK}(?:bulan{GAP})?+(?P<m2>{month})\.?+"
            rf"{worded_year}{closing}"
        ),
        worded=regex.compile(
            rf"{opening}(?P<d1>{DAY})(?:[-/]|{BLANK})(?:bulan{GAP})?+(?P<m1>{month})\.?+"
            rf"(?:(?:{GAP}|[-/]|(?=\d)){YEAR_WORD}?+(?P<y1>{YEAR})|{GAP}['’‘](?P<yy>\d\d)(?!\d)|,{GAP}(?P<yc>{YEAR})(?={BLANK}[,.)])|"
            rf"{SHIFT})?+{closing}"
        ),
        spelt_out=regex.compile(
            rf"{opening}(?P<d1>{DAY}){GAP}bulan{GAP}(?P<m1>{MONTH})(?:{GAP}tahun{GAP}(?P<y1>{YEAR}))?+{free}{closing}"
        ),
        month=regex.compile(
            rf"(?P<m1>{month})\.?+(?:(?:,?+{GAP}|[-/]|(?=\d)){YEAR_WORD}?+(?P<y1>{YEAR})(?!{BLANK}-{BLANK}an\b)|"
            rf"{GAP}['’‘](?P<yy>\d\d)(?!\d)|{SHIFT})?+"
        ),
        year=regex.compile(
            rf"(?:(?P<word>(?i:tahun|thn\.?+|th\.|era|dekade|T\.?A\.?+))(?:{GAP}|(?=\d{{4}}))"
            rf"(?:(?i:ajaran|anggaran|buku|pelajaran|akademik|fiskal|pajak|politik){GAP})?+)?+"
            rf"(?P<y1>[12]\d\d\d(?!\d|\.\d|,(?!(?:19|20)\d\d(?!\d))\d))(?:{BLANK}(?P<decade>-?an)\b|{BLANK}[/]{BLANK}(?P<y2>{YEAR}|{SHORT_YEAR})|"
            rf"(?:{DASH}(?P<y4>{YEAR})|-(?P<y3>{SHORT_YEAR}))(?![-/]))?+"
        ),
        short_year=regex.compile(
            rf"(?i:tahun|thn\.?+|era|angkatan|generasi|dekade|reformasi){GAP}['’‘]{BLANK}(?P<yy>\d\d)(?!\d)(?P<decade>-?an\b)?+"
        ),
        short_decade=regex.compile(rf"(?i:tahun|era|dekade|generasi|angkatan){GAP}(?P<tens>[1-9]0){BLANK}-?an\b"),
        quarter=regex.compile(
            rf"(?:(?P<word>(?i:triwulan|kuartal|kwartal|caturwulan|semester)){GAP}(?:ke-?)?+"
            rf"(?P<n1>IV|I{{1,3}}+|[1-4]|(?i:pertama|kedua|ketiga|keempat|satu|dua|tiga|empat))(?![\w])|[Qq](?P<n2>[1-4])(?!\w)|"
            rf"(?P<n3>[1-4])Q(?!\w))(?:(?:{BLANK}[-–/]{BLANK}|{BLANK},?+{BLANK}(?:(?:di|pada|dari){GAP})?+)"
            rf"{YEAR_WORD}?+(?P<y1>{YEAR})|{SHIFT})?+"
        ),
        connector=regex.compile(
            rf"(?:{DASH}|(?:{BLANK},)?+{GAP}(?i:hingga|sampai(?:{GAP}dengan)?+|s/d|s\.d\.?+|sd){GAP})"
            rf"(?:(?:tanggal|bulan|tahun|awal|akhir|pertengahan|medio|Awal|Akhir|Pertengahan){GAP}){{0,2}}+"
        ),
    )
