"""The agency-style opening: place and outlet before a dash, `SURABAYA, KOMPAS —`."""

from __future__ import annotations

import regex

from beritaextract.matches import Range
from beritaextract.text.document import Opening

_DASH = r"(?:-{1,2}|[–—]{1,2})"
_DOMAIN = r"(?:(?i:[a-z0-9][a-z0-9-]{1,25}+(?:\.(?:com|co\.id|id|co|net|news|tv|or\.id|go\.id|org|info))))(?![\w.])"
_CAPS_WORD = r"[A-Z](?:[A-Z0-9'’]|\.(?=[A-Z]))*+"
_CAPS = rf"{_CAPS_WORD}(?:[ /-]{_CAPS_WORD}){{0,4}}+"
_NAME = r"[A-Z][a-z'’]++(?:[ /][A-Z][a-z'’]++){0,3}+"
# Outlets without a domain; a paper that prints its name here is one more word.
_PAPER = (
    r"(?:KOMPAS|Kompas|ANTARA|Antara|TEMPO|Tempo|JP|Jawa Pos|JAWA POS|CNN Indonesia|CNBC Indonesia|BBC Indonesia|"
    r"Republika|REPUBLIKA|Tribun[A-Za-z]*+|TRIBUN[A-Z]*+|Bisnis|VIVA|SINDO[a-z]*+|detik[A-Z]?[a-z]*+|Beritasatu|"
    r"RMOL[A-Za-z]*+|JPNN|NU Online|Media Indonesia|MI|Suara Merdeka|Harian [A-Z][a-z]++)"
)
_OUTLET = rf"(?:{_DOMAIN}|{_PAPER}|[A-Z]{{2,8}})"

_FORMS = (
    # TEMPO.CO, Jakarta - · SURYA.CO.ID, KOTA SURABAYA - · REPUBLIKA.CO.ID, JAKARTA --
    ("outlet-place", rf"(?P<outlet>{_DOMAIN}|{_PAPER})\s?,\s?(?P<place>{_CAPS}|{_NAME})\s*+{_DASH}"),
    # SURABAYA, KOMPAS — · Surabaya, JP – · BOSTON, KOMPAS.com- · Jakarta, CNN Indonesia --
    ("place-outlet", rf"(?P<place>{_CAPS}|{_NAME})\s?,\s{{0,3}}+(?P<outlet>{_OUTLET})\s*+{_DASH}"),
    # Jakarta (ANTARA) - · Surabaya (beritajatim.com) –
    ("place-bracket", rf"(?P<place>{_CAPS}|{_NAME})\s?\(\s?(?P<outlet>{_OUTLET})\s?\)\s*+{_DASH}"),
    # KONTAN.CO.ID - JAKARTA.
    ("outlet-dash-place", rf"(?P<outlet>{_DOMAIN})\s*+{_DASH}\s?(?P<place>{_CAPS})\.(?=\s)"),
    # Liputan6.com, Jakarta Presiden …
    ("outlet-place-bare", r"(?P<outlet>Liputan6\.com)\s?,\s?(?P<place>[A-Z][a-z]++)(?=\s)"),
    # selalu.id - · KOMPAS.com–
    ("outlet", rf"(?P<outlet>{_DOMAIN})\s*+{_DASH}"),
    # JAKARTA — · Jakarta - Presiden; a lower-case word behind the dash would make it a sentence
    ("place", rf"(?P<place>{_CAPS}|[A-Z][a-z]{{2,}}+(?: [A-Z][a-z]{{2,}}+)?+)\s{_DASH}(?=\s++[“”\"‘]?[A-Z])"),
)
_COMPILED = tuple((name, regex.compile(pattern)) for name, pattern in _FORMS)


def find_dateline(view: str, paragraphs: tuple[Range, ...], headline: Range | None) -> Opening | None:
    """The dateline at the start of the first paragraph that is not the headline, or None."""
    body = [paragraph for paragraph in paragraphs[:3] if paragraph != headline][:2]
    for paragraph in body:
        for name, pattern in _COMPILED:
            match = pattern.match(view, paragraph.start, min(paragraph.end, paragraph.start + 120))
            if match is None or match.end() >= paragraph.end:
                continue
            groups = match.groupdict()
            return Opening(
                range=Range(match.start(), match.end()),
                place=Range(*match.span("place")) if groups.get("place") else None,
                outlet=Range(*match.span("outlet")) if groups.get("outlet") else None,
                rule=f"text.dateline.{name}",
            )
    return None
