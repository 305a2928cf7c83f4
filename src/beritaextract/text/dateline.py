"""The dateline, the opening in the manner of agencies: place and outlet before a dash, `SURABAYA, KOMPAS —`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from beritaextract.language import compiled_with_outlets, outlet_named
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text.document import Dateline
from beritaextract.text.words import words

# Paragraphs in which a dateline may stand: headlines, bylines and captions may go before it.
_SEARCHED: Final = 6
_LONGEST_HEADING: Final = 160
_LONGEST_DATELINE: Final = 120

_OUTLET_PLACE = Rule(
    "text.dateline.outlet-place",
    "outlet, comma, place and a dash",
    examples=("TEMPO.CO, Jakarta - Jaksa menyita uang.", "SURYA.CO.ID, KOTA SURABAYA - Warga antre."),
    counterexamples=("Republika, Tempo, dan Kompas memuatnya.",),
)
_PLACE_OUTLET = Rule(
    "text.dateline.place-outlet",
    "place, comma, outlet and a dash",
    examples=("SURABAYA, KOMPAS — Warga antre.", "Jakarta, CNN Indonesia -- Polisi menahan."),
    counterexamples=("Surabaya, kata dia, aman.",),
)
_PLACE_BRACKET = Rule(
    "text.dateline.place-bracket",
    "place, outlet in brackets and a dash",
    examples=("Jakarta (ANTARA) - Menteri datang.",),
    counterexamples=("Surabaya (Jatim) macet.",),
)
_OUTLET_DASH_PLACE = Rule(
    "text.dateline.outlet-dash-place",
    "address of the outlet, dash, place in capitals and a full stop",
    examples=("KONTAN.CO.ID - JAKARTA. Saham naik.",),
    counterexamples=("KONTAN.CO.ID - Saham naik.",),
)
_OUTLET_PLACE_BARE = Rule(
    "text.dateline.outlet-place-bare",
    "address of the outlet, comma and a town, without a dash",
    examples=("Liputan6.com, Jakarta Presiden tiba.",),
    counterexamples=("Liputan6.com, kata dia, ramai.",),
)
_OUTLET = Rule(
    "text.dateline.outlet",
    "address of the outlet and a dash",
    examples=("selalu.id - Hujan deras turun.",),
    counterexamples=("Situs selalu.id - milik warga - ramai.",),
)
_PLACE_OUTLET_BARE = Rule(
    "text.dateline.place-outlet-bare",
    "place in capitals, comma and address of the outlet, without a dash",
    examples=("JAKARTA, KOMPAS.com Bank itu tutup.",),
    counterexamples=("Bank itu, KOMPAS.com menulis, tutup.",),
)
_PLACE_COMMA = Rule(
    "text.dateline.place-comma",
    "place, comma and a dash: a scraper dropped the outlet",
    examples=("KENDAL, - Puluhan warga antre.",),
    counterexamples=("Kendal, kata dia - sambil tertawa - ramai.",),
)
_PLACE_GLUED = Rule(
    "text.dateline.place-glued",
    "place and a long dash without a blank, or in capitals and any dash",
    examples=("KENDAL—Badan itu tutup.", "Kendal–Pemerintah menunda."),
    counterexamples=("KTP—kartu penduduk—wajib dibawa.", "Kendal-Semarang macet."),
)
_PLACE = Rule(
    "text.dateline.place",
    "place and a dash before a capital",
    examples=("Jakarta - Presiden bertolak ke Bali.",),
    counterexamples=("Sari - bintang film itu - datang.",),
)

_DASH = r"(?:-{1,2}|[–—]{1,2})"
_TOP_LEVEL = r"(?:(?:com|co|or|go|net)\.[a-z]{2}|com|id|co|net|news|tv|org|info|ir)"
_DOMAIN = rf"(?i:(?:[a-z0-9][a-z0-9-]{{1,25}}+\.){{1,3}}{_TOP_LEVEL})(?![\w.])"
_CAPS_WORD = r"[A-Z](?:[A-Z0-9'’]|\.(?=[A-Z])){0,30}+"
_CAPS: Final = rf"(?:(?:KAB|KOTA|PROV)\. )?+{_CAPS_WORD}(?:[ /-]{_CAPS_WORD}){{0,4}}+"
_NAME: Final = r"[A-Z][a-z'’]++(?:[ /][A-Z][a-z'’]++){0,3}+"
# Without a dash nothing tells where the town ends, but for these first words.
_TOWN: Final = (
    r"(?:(?:Bandar|Banda|Tanjung|Pangkal|Labuan|Kuala|Kota|New|San) )?+"
    r"(?:Jakarta (?:Selatan|Pusat|Timur|Barat|Utara)|[A-Z][a-z]++)"
)
# A dash, or the stop inside an address: no form does without both.
_SIGN: Final = re.compile(r"[-–—]|\.(?=[A-Za-z])")
_SIGNS: Final = {_PLACE_BRACKET: "(", _PLACE_OUTLET: ",|"} | dict.fromkeys(
    (_OUTLET_PLACE, _OUTLET_PLACE_BARE, _PLACE_OUTLET_BARE, _PLACE_COMMA), ","
)
_SENTENCE: Final = r"[“”\"‘']?+[A-Z]"


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[Rule, str, regex.Pattern[str]], ...]:
    """Each form with its rule, and the signs one of which it has before its dash or in its stead."""
    paper = "(?&outlet)"
    # Names of regional papers are told by one of their words: Radar Bengawan, Suara Kendal.
    regional = rf"(?:[A-Z][A-Za-z]++ )?(?:{'|'.join(sorted(words('paper_words')))})(?: [A-Z][A-Za-z]++){{0,2}}+"
    outlet = rf"(?:{_DOMAIN}|{paper}|{regional}|{_CAPS})"
    forms = (
        # TEMPO.CO, Jakarta - · SURYA.CO.ID, KOTA SURABAYA - · REPUBLIKA.CO.ID, JAKARTA --
        (_OUTLET_PLACE, rf"(?P<outlet>{_DOMAIN}|{paper})\s?,\s?(?P<place>{_CAPS}|{_NAME})\s*+{_DASH}"),
        # SURABAYA, KOMPAS — · Surabaya, JP – · BOSTON, KOMPAS.com- · Jakarta, CNN Indonesia --
        (_PLACE_OUTLET, rf"(?P<place>{_CAPS}|{_NAME})\s?[,|]\s{{0,3}}+(?P<outlet>{outlet})\s*+{_DASH}"),
        # Jakarta (ANTARA) - · Surabaya (beritajatim.com) –
        (
            _PLACE_BRACKET,
            rf"(?P<place>(?:{_CAPS}|{_NAME})(?:, {_NAME})?+)\s?\(\s?(?P<outlet>{outlet})\s?\)\s*+{_DASH}",
        ),
        # KONTAN.CO.ID - JAKARTA.
        (_OUTLET_DASH_PLACE, rf"(?P<outlet>{_DOMAIN})\s*+{_DASH}\s?(?P<place>{_CAPS})\.(?=\s)"),
        # Liputan6.com, Jakarta Presiden …
        (_OUTLET_PLACE_BARE, rf"(?P<outlet>{_DOMAIN})\s?,\s?(?P<place>{_TOWN})(?=\s++[A-Z])"),
        # selalu.id - · KOMPAS.com–
        (_OUTLET, rf"(?P<outlet>{_DOMAIN})\s*+{_DASH}"),
        # JAKARTA, KOMPAS.com Bank …
        (_PLACE_OUTLET_BARE, rf"(?P<place>{_CAPS}),\s?(?P<outlet>{_DOMAIN})(?=\s++{_SENTENCE}[a-z])"),
        # JAKARTA, - · YOGYAKARTA, –: the outlet was a link that the scraper dropped
        (_PLACE_COMMA, rf"(?P<place>{_CAPS}|{_NAME})\s?,\s{{0,3}}+{_DASH}(?=\s++{_SENTENCE})"),
        # CIREBON—Badan · Bandung–Pemerintah
        (
            _PLACE_GLUED,
            rf"(?P<place>[A-Z]{{4,}}+(?: [A-Z]{{3,}}+){{0,2}}+|[A-Z][a-z]{{3,}}+)\s?+[–—](?={_SENTENCE}[a-z])",
        ),
        (_PLACE_GLUED, rf"(?P<place>[A-Z]{{4,}}+(?: [A-Z]{{3,}}+){{0,2}}+)-\s?+(?={_SENTENCE}[a-z])"),
        # JAKARTA — · Jakarta - Presiden; a lower-case word behind the dash would make it a sentence
        (_PLACE, rf"(?P<place>{_CAPS}|[A-Z][a-z]{{2,}}+(?: [A-Z][a-z]{{2,}}+)?+)\s{_DASH}(?=\s++{_SENTENCE})"),
    )
    return tuple((rule, _SIGNS.get(rule, "-–—"), compiled_with_outlets(pattern)) for rule, pattern in forms)


def find_dateline(view: str, paragraphs: tuple[Range, ...], headline: Range | None, log: Log) -> Dateline | None:
    """The dateline at the start of one of the first paragraphs, or None.

    Only headings may stand before it: short lines without a full stop at their end.
    """
    for paragraph in paragraphs[:_SEARCHED]:
        if paragraph == headline:
            continue
        limit = min(paragraph.end, paragraph.start + _LONGEST_DATELINE)
        opening = view[paragraph.start : limit]
        for rule, signs, pattern in _forms() if _SIGN.search(opening) else ():
            if not any(map(opening.__contains__, signs)):
                continue
            match = pattern.match(view, paragraph.start, limit)
            if match is None or match.end() >= paragraph.end:
                continue
            log.took(rule, *match.span())
            return _dateline(rule, match)
        if paragraph.end - paragraph.start > _LONGEST_HEADING or view[paragraph.end - 1] in ".!?":
            return None
    return None


def _dateline(rule: Rule, match: regex.Match[str]) -> Dateline:
    groups = match.groupdict()
    place = Range(*match.span("place")) if groups.get("place") else None
    outlet = Range(*match.span("outlet")) if groups.get("outlet") else None
    if outlet is None and place is not None and _is_paper(groups["place"]):
        return Dateline(Range(*match.span()), None, place, rule)  # JURNAL PESISIR - · KORAN - HARIAN MELATI -
    return Dateline(Range(*match.span()), place, outlet, rule)


def _is_paper(words_: str) -> bool:
    """Whether what stands before a dash is the name of a paper and no town."""
    papers = words("paper_words")
    return outlet_named(words_) is not None or any(word.capitalize() in papers for word in words_.split())
