"""The agency-style opening: place and outlet before a dash, `SURABAYA, KOMPAS —`."""

from __future__ import annotations

import regex

from beritaextract.matches import Range
from beritaextract.text.document import Opening

_SEARCHED = 6
_LONGEST_HEADING = 160
_DASH = r"(?:-{1,2}|[–—]{1,2})"
_DOMAIN = r"(?:(?i:[a-z0-9][a-z0-9-]{1,25}+(?:\.(?:com|co\.id|id|co|net|news|tv|or\.id|go\.id|org|info))))(?![\w.])"
_CAPS_WORD = r"[A-Z](?:[A-Z0-9'’]|\.(?=[A-Z]))*+"
_CAPS = rf"{_CAPS_WORD}(?:[ /-]{_CAPS_WORD}){{0,4}}+"
_NAME = r"[A-Z][a-z'’]++(?:[ /][A-Z][a-z'’]++){0,3}+"
# Without a dash nothing tells where the town ends, but for these first words.
_TOWN = (
    r"(?:(?:Bandar|Banda|Tanjung|Pangkal|Labuan|Kuala|Kota|New|San) )?+"
    r"(?:Jakarta (?:Selatan|Pusat|Timur|Barat|Utara)|[A-Z][a-z]++)"
)
# Outlets without a domain; a paper that prints its name here is one more word.
_PAPER = (
    r"(?:KOMPAS|Kompas|ANTARA|Antara|TEMPO|Tempo|JP|Jawa Pos|JAWA POS|CNN Indonesia|CNBC Indonesia|BBC Indonesia|"
    r"Republika|REPUBLIKA|Tribun[A-Za-z]*+|TRIBUN[A-Z]*+|Bisnis|VIVA|SINDO[a-z]*+|detik[A-Z]?[a-z]*+|Beritasatu|"
    r"RMOL[A-Za-z]*+|JPNN|NU Online|Media Indonesia|MI|Suara Merdeka|Harian [A-Z][a-z]++)"
)
# Words of which one makes the name of a regional paper: Radar Bengawan, Suara Kendal.
_PAPER_WORD = (
    r"(?:Radar|Pos|Post|Ekspres|Express|Harian|News|Kabar|Suara|Warta|Jurnal|Berita|Media|Koran|Sinar|Fajar|Gema|"
    r"Lampu|Duta|Memo|Malang|Bali|Times|Today|Online|Merdeka)"
)
_REGIONAL = rf"(?:[A-Z][A-Za-z]++ )?{_PAPER_WORD}(?: [A-Z][A-Za-z]++){{0,2}}+"
_OUTLET = rf"(?:{_DOMAIN}|{_PAPER}|{_REGIONAL}|{_CAPS})"

_FORMS = (
    # TEMPO.CO, Jakarta - · SURYA.CO.ID, KOTA SURABAYA - · REPUBLIKA.CO.ID, JAKARTA --
    ("outlet-place", rf"(?P<outlet>{_DOMAIN}|{_PAPER})\s?,\s?(?P<place>{_CAPS}|{_NAME})\s*+{_DASH}"),
    # SURABAYA, KOMPAS — · Surabaya, JP – · BOSTON, KOMPAS.com- · Jakarta, CNN Indonesia --
    ("place-outlet", rf"(?P<place>{_CAPS}|{_NAME})\s?[,|]\s{{0,3}}+(?P<outlet>{_OUTLET})\s*+{_DASH}"),
    # Jakarta (ANTARA) - · Surabaya (beritajatim.com) –
    ("place-bracket", rf"(?P<place>(?:{_CAPS}|{_NAME})(?:, {_NAME})?+)\s?\(\s?(?P<outlet>{_OUTLET})\s?\)\s*+{_DASH}"),
    # KONTAN.CO.ID - JAKARTA.
    ("outlet-dash-place", rf"(?P<outlet>{_DOMAIN})\s*+{_DASH}\s?(?P<place>{_CAPS})\.(?=\s)"),
    # Liputan6.com, Jakarta Presiden …
    ("outlet-place-bare", rf"(?P<outlet>{_DOMAIN})\s?,\s?(?P<place>{_TOWN})(?=\s++[A-Z])"),
    # selalu.id - · KOMPAS.com–
    ("outlet", rf"(?P<outlet>{_DOMAIN})\s*+{_DASH}"),
    # JAKARTA — · Jakarta - Presiden; a lower-case word behind the dash would make it a sentence
    # CIREBON—Badan
    ("place-glued", r"(?P<place>[A-Z]{4,}+(?: [A-Z]{3,}+){0,2}+)—(?=[“”\"‘]?[A-Z])"),
    ("place", rf"(?P<place>{_CAPS}|[A-Z][a-z]{{2,}}+(?: [A-Z][a-z]{{2,}}+)?+)\s{_DASH}(?=\s++[“”\"‘]?[A-Z])"),
)
_COMPILED = tuple((name, regex.compile(pattern)) for name, pattern in _FORMS)


def find_dateline(view: str, paragraphs: tuple[Range, ...], headline: Range | None) -> Opening | None:
    """The dateline at the start of one of the first paragraphs, or None.

    Only headings may stand before it: short lines without a full stop at their end.
    """
    for paragraph in paragraphs[:_SEARCHED]:
        if paragraph == headline:
            continue
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
        if paragraph.end - paragraph.start > _LONGEST_HEADING or view[paragraph.end - 1] in ".!?":
            return None
    return None
