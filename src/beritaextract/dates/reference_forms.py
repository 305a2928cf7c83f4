"""The forms of references to laws and court cases: their kinds, numbers, articles and what joins them."""

from __future__ import annotations

import re
from functools import lru_cache

from beritaextract.dates.patterns import BLANK, GAP, YEAR
from beritaextract.dates.vocabulary import alternation, spellings
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_rows

_NUMBER_WORD = r"(?i:nomor|nomer|nomor\.|no\.?+)"
# with `K` or `PK` of the Supreme Court behind a blank: 4265 K/Pid.Sus/2023
_COURT_LETTER = r"\s(?:PK|K)(?=/(?:Pid|Pdt|TUN|Ag|PID|PDT|Mil)\b)"
_NUMBER = (
    rf"(?P<number>(?:\d++(?:{_COURT_LETTER}|[A-Za-z]?+)|[IVXLC]++(?!\w)|[A-Z][A-Za-z]{{1,8}}(?=[/.-]\w))"
    r"(?:[/.-]\w++){0,8}+)"
)
_COURT = r"(?P<court>(?<=/(?:PN|PT|PA|PTUN|PHI|Pn))[ .]\p{Lu}\p{L}*+(?:[.-]\p{Lu}\p{L}*+)?+)?+"
_ISSUED = rf"(?:{GAP}(?:\p{{Lu}}[\p{{L}}/-]*+|dan|\([^()\n]{{1,40}}+\)),?+){{0,9}}?"
_YEARED = rf"(?:{GAP}(?i:tahun|thn\.?+|th\.?+){GAP}(?P<year>{YEAR}))?+"
_ARTICLE = (
    rf"(?P<article>\d{{1,4}}+[A-Z]?+(?!\d|[.,]\d)(?:{GAP}(?i:ayat){BLANK}\(?+\d{{1,3}}[a-z]?+\)?+"
    rf"(?:(?:,{BLANK}|{GAP}(?:dan|atau|serta|jo\.?+){GAP})(?:(?i:ayat){BLANK})?+\(\d{{1,3}}[a-z]?+\)){{0,6}}+)?+"
    rf"(?:{GAP}(?i:huruf){GAP}[a-z]\b)?+(?:{GAP}(?i:angka){GAP}\d{{1,3}})?+(?:{GAP}ke-\d{{1,2}}e?+\b)?+)"
)
# Pasal 378 dan 372 KUHP: bare numbers are articles too, where a law follows.
MORE = regex.compile(
    rf"(?:(?:,{BLANK}(?:(?:dan|atau|serta){GAP})?+|{GAP}(?:dan|atau|serta|jo\.?+|juncto){GAP})"
    rf"\d{{1,4}}+[A-Z]?+(?!\d|[.,]\d)){{1,6}}+{GAP}"
)
PASAL = regex.compile(rf"(?i:pasal){GAP}{_ARTICLE}(?P<link>{GAP}(?:(?:dari|dalam|pada){GAP})?+)?+")
AYAT = regex.compile(rf"(?i:ayat){BLANK}(?P<article>\(\d{{1,3}}\))")
# A case number stands without any word before it too: 91/PUU-XVIII/2020, 12/Pid.Sus-TPK/2021/PN Sby.
CASE = regex.compile(
    rf"(?P<number>\d{{1,5}}+/(?:PUU|PHPU|PHP|Pid|Pdt|PID|PDT|G|K|PK|P)\b[\w./-]{{0,30}}+(?<![.])){_COURT}"
)
CASE_SLASH = re.compile(r"/[PGK](?<=\d/[PGK])")  # by the standard library, which looks for the slash first
GENERIC = regex.compile(rf"{_NUMBER_WORD}{BLANK}:?+{BLANK}{_NUMBER}{_COURT}{_YEARED}")
JOINT = regex.compile(
    rf"(?:{BLANK},)?+{GAP}(?:(?i:dan/atau|dan|atau|serta|jo\.?+|juncto|subsider|subsidair|jis\.?+){GAP})?+|{BLANK},{BLANK}"
)
LAST_YEAR = regex.compile(rf"[/-](?P<year>{YEAR})(?:/|$)")
# `Undang-Undang Nomor 11 dan 12 Tahun 2020`: two laws of one kind and year
SECOND = regex.compile(
    rf"{GAP}(?:dan|serta|atau){GAP}(?P<number>\d{{1,4}}+)(?:{GAP}(?i:tahun|thn\.?+|th\.?+){GAP}|/)(?P<year>{YEAR})(?!\d)"
)
PREFIXES = ("Permen", "Kepmen", "PERMEN", "KEPMEN")
_FAMILY = r"(?:Permen|Kepmen|Inmen|PERMEN|KEPMEN|permen|kepmen)\p{L}++"


@lru_cache(maxsize=1)
def kinds_of_law() -> dict[str, str]:
    rows = load_rows("beritaextract.dates", "references.toml", key="form", required=("kind", "example"))
    return {form: row["kind"] for form, row in rows.items()}


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    firsts = {form.partition(" ")[0] for form in kinds_of_law()}
    found = {spelling for first in firsts for spelling in spellings(first)}
    found |= {"Undang-Undang", "KUHPerdata", "pasal", "Pasal", "PASAL", "ayat", "Ayat"}
    found |= {spelling for word in ("nomor", "nomer", "no", "no.") for spelling in spellings(word)}
    # as ordinary words of lower case these are too common, and too rarely a law, to be looked at
    return frozenset(found - {"se", "sk", "sema", "pp", "Se", "Sk", "Pp"})


@lru_cache(maxsize=1)
def law() -> regex.Pattern[str]:
    form = rf"(?P<form>(?i:{alternation(kinds_of_law())})(?![\w-])|{_FAMILY})"
    return regex.compile(
        rf"{form}(?:{GAP}\([^()\n]{{1,40}}+\))?+(?:{GAP}(?P<issuer>\p{{Lu}}\p{{L}}*+(?:{_ISSUED})))??{GAP}"
        rf"(?:\([^()\n]{{1,40}}+\){GAP})?+(?P<word>{_NUMBER_WORD}{BLANK}:?+{BLANK})?+{_NUMBER}{_COURT}{_YEARED}"
    )


CODE = regex.compile(
    rf"(?:KUHP(?:erdata)?+|KUHAP|(?:UUD|Undang-[Uu]ndang{GAP}Dasar)(?:{GAP}NRI)?+(?:{GAP}(?i:tahun))?+{GAP}(?P<year>1945)|UUD)\b"
)
NAMED = regex.compile(
    rf"(?:UU|RUU|Undang-[Uu]ndang){GAP}(?!No|NO|Tahun)\p{{Lu}}[\p{{L}}-]++(?:{GAP}(?:dan{GAP})?+(?!R?UU\b|Undang)\p{{Lu}}[\p{{L}}-]++){{0,4}}+"
)
