"""Provinces, kabupaten and kota: their names in text, and their Kemendagri codes where one is certain."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from beritaextract.entities.ages import has_age
from beritaextract.entities.gazetteer import RegionName, region_names
from beritaextract.entities.lexicons import rows
from beritaextract.entities.phrases import PhraseIndex
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import REGION, REGION_LEVELS
from beritaextract.entities.words import before_speaker

_MAX_PREFIXES: Final = 4  # `Pemerintah Daerah Kota Administrasi …`
_DIRECTIONS: Final = frozenset("utara selatan timur barat tengah raya kota".split())
# Besides posts and bodies, what says that a word of every day means a region here: `warga Mitra`, `di Mitra`.
_BEFORE_REGIONS: Final = frozenset("di ke dari warga asal".split())
_LONGEST_HEAD: Final = 3


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


@lru_cache(maxsize=1)
def _levels() -> PhraseIndex[tuple[str, ...]]:
    """The kinds of region that posts and bodies belong to, the likelier first."""
    return PhraseIndex(
        (word, tuple(row.get("levels", "").split()))
        for word, row in rows("region_levels", "word", "example", optional=("levels",)).items()
    )


@lru_cache(maxsize=1)
def _governors() -> frozenset[str]:
    """Words before a region: the last words of the posts and bodies that have one, levels and prepositions."""
    heads = (word.split()[-1] for word in rows("region_levels", "word", "example", optional=("levels",)))
    return _BEFORE_REGIONS.union(heads, REGION_LEVELS)


def levels_of(head: Sequence[str]) -> tuple[str, ...]:
    """The kinds of region that a post or body belongs to, the likelier first; none where it tells nothing.

    Args:
        head: its first words, as keys.
    """
    hit = _levels().match(head, 0, min(len(head), _LONGEST_HEAD))
    return hit.value if hit is not None else ()


def has_known_regions(post: str) -> bool:
    """Whether the post (lower case) is that of a province, kabupaten or kota alone, of which all are known."""
    return len(levels_of(post.split())) == 1


def certain_code(region: Region, head: Sequence[str] = ()) -> str | None:
    """The one code that the region must mean, or None.

    Args:
        region: the region as found.
        head: the first words, as keys, of the post or body that it belongs to.
    """
    levels = (region.level,) if region.level else levels_of(head)
    if len(levels) > 1 and len({code[:2] for code in region.codes}) > 1:
        return None  # `Polres Banjar`: there are two of them far from each other
    for level in levels or ("",):
        codes = [code for code in region.codes if not level or level_of_code(code) == level]
        if codes:
            return codes[0] if len(codes) == 1 else None
    return None


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
    if hit is None:
        return None
    end, name = hit
    if name.acronym and not table.texts[at].isupper():
        return None
    if at == start and (_is_everyday(table, at, end, name) or _is_aged(table, at, end, limit)):
        return None
    codes = name.codes
    if end < limit and keys[end] in _DIRECTIONS and table.capital[end] and not _is_region(table, end + 1, limit):
        town = keys[end] == "kota" and not level
        end, codes = end + 1, ()  # `Bekasi Selatan` is a part of Bekasi
        if town:
            level, codes = "kota", name.codes  # `Polres Malang Kota`
    return Region(start, end, codes, level)


def _is_everyday(table: TokenTable, at: int, end: int, name: RegionName) -> bool:
    """Whether a word that may be a region is more likely an ordinary one: `Batu` at the beginning of a sentence."""
    if name.governed and not (at and table.keys[at - 1] in _governors()):
        return True
    if not name.codes or not table.initial[at] or table.keys[at] not in table.common:
        return False
    return end == at + 1 or not table.capital[at + 1]


def _is_aged(table: TokenTable, at: int, end: int, limit: int) -> bool:
    """Whether it is the name of a person whose age follows: `Sarmi (62), pedagang`, and not `warga Sarmi (62)`."""
    alone = table.initial[at] or table.keys[at - 1] in before_speaker()
    return alone and has_age(table, end, limit)


def regions_behind(table: TokenTable, at: int, limit: int) -> list[Region]:
    """The regions in which a body lies, each behind a comma: `Polres Ende, Nusa Tenggara Timur, mencatat`."""
    found: list[Region] = []
    while table.is_a(at, limit, ",") and (region := find_region(table, at + 1, limit)) is not None:
        found.append(region)
        at = region.end
    # A list goes on behind the comma: `Polres Ende, Sikka, dan Alor`.
    closed = table.is_a(at, limit, ",") and at + 1 < limit and not table.capital[at + 1]
    return found if closed and table.keys[at + 1] not in ("dan", "serta", "atau", "hingga") else []
