"""Provinces, kabupaten and kota: their names in text, and their Kemendagri codes where one is certain."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import REGION, REGION_LEVELS

_MAX_PREFIXES = 4  # `Pemerintah Daerah Kota Administrasi …`
_DIRECTIONS = frozenset("utara selatan timur barat tengah raya kota".split())
# Posts that only one kind of region has.
_LEVEL_OF_POST = {
    "gubernur": "province",
    "wakil gubernur": "province",
    "wagub": "province",
    "sekdaprov": "province",
    "sekprov": "province",
    "kapolda": "province",
    "kajati": "province",
    "bupati": "kabupaten",
    "wakil bupati": "kabupaten",
    "wabup": "kabupaten",
    "sekdakab": "kabupaten",
    "wali kota": "kota",
    "walikota": "kota",
    "wakil wali kota": "kota",
    "wakil walikota": "kota",
    "walkot": "kota",
    "wawali": "kota",
    "sekdako": "kota",
    "sekkot": "kota",
}


class Region(NamedTuple):
    """A region in the text.

    Attributes:
        start, end: indexes of tokens.
        codes: the Kemendagri codes that the name may mean; empty for foreign and informal regions.
        level: `province`, `kabupaten`, `kota`, or empty where the text does not say.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    level: str


def level_of_code(code: str) -> str:
    """Which kind of region a code belongs to: two digits a province, `NN.7N` a kota, other `NN.NN` a kabupaten."""
    if len(code) == 2:
        return "province"
    return "kota" if code[3] == "7" else "kabupaten"


def level_of_post(post: str) -> str:
    """The kind of region that the post (lower case) belongs to, or an empty string."""
    return _LEVEL_OF_POST.get(post, "")


def certain_code(region: Region, level: str = "") -> str | None:
    """The one code that the region must mean, or None.

    Args:
        region: the region as found.
        level: what its surroundings tell, such as the level of the post in front.
    """
    level = region.level or level
    codes = [code for code in region.codes if not level or level_of_code(code) == level]
    return codes[0] if len(codes) == 1 else None


def _is_region(table: TokenTable, at: int, limit: int) -> bool:
    return at < limit and table.capital[at] and region_names().match(table.keys, at, limit) is not None


def find_region(table: TokenTable, at: int, limit: int) -> Region | None:
    """The region that starts at token `at`: `Jatim`, `Kota Surabaya`, `Prov. Jawa Barat`; None if there is none."""
    if at >= limit or not table.triggers[at] & REGION:
        return None
    keys = table.keys
    start = at
    level = ""
    hit = region_names().match(keys, at, limit)
    while hit is None and at < limit and at - start < _MAX_PREFIXES and keys[at] in REGION_LEVELS:
        level = REGION_LEVELS[keys[at]] or level
        at += 1
        hit = region_names().match(keys, at, limit) if at < limit and table.capital[at] else None
    if hit is None or (len(keys[at]) <= 3 and hit.end == at + 1 and not table.tokens[at].text.isupper()):
        return None
    end, codes = hit
    if end < limit and keys[end] in _DIRECTIONS and table.capital[end] and not _is_region(table, end + 1, limit):
        end, codes = end + 1, ()  # `Bekasi Selatan` is a part of Bekasi
    return Region(start, end, codes, level)


def regions_behind(table: TokenTable, at: int, limit: int) -> list[Region]:
    """The regions in which a body lies, each behind a comma: `Polres Ende, Nusa Tenggara Timur, mencatat`."""
    found: list[Region] = []
    while table.is_a(at, limit, ",") and (region := find_region(table, at + 1, limit)) is not None:
        found.append(region)
        at = region.end
    # A list goes on behind the comma: `Polres Ende, Sikka, dan Alor`.
    closed = table.is_a(at, limit, ",") and at + 1 < limit and not table.capital[at + 1]
    return found if closed and table.keys[at + 1] not in ("dan", "serta", "atau", "hingga") else []
