"""Posts of two people of one house: `Kepala Dinas Sosial Rina melalui Kasi Bansos Tono`, `didampingi Sekda`.

Local news tell the body, or the territory, once, with the post of the head; who speaks for him or goes with him works
there too.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from beritaextract.entities.matches import Mention
from beritaextract.entities.names.degrees import skip_degrees
from beritaextract.entities.posts.post_predicates import skip_modifiers
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.matches import Range
from beritaextract.rules import Rule

_MAX_GAP: Final = 6

COMPANION = Rule(
    "entities.post.companion",
    "who speaks for the head of a body, or goes with him, has his post there too",
    examples=("Kepala Dinas Sosial Melati Budi Santoso melalui Kasi Bansos Siti Aminah mengatakan bantuan cukup.",),
    counterexamples=("Kepala Dinas Sosial Melati Budi Santoso bertemu Kasi Bansos Siti Aminah.",),
)


def share_affiliation(table: TokenTable, former: Mention, latter: Mention) -> bool:
    """Gives one of two neighbouring posts the affiliation of the other, where a word between them says so.

    Args:
        table: the article.
        former: the mention in front.
        latter: the mention behind it.

    Returns:
        Whether it did.
    """
    if former.role is None or latter.role is None or (former.affiliation is None) == (latter.affiliation is None):
        return False
    start, end = _token(table, former.phrase.end), _token(table, latter.phrase.start)
    if not 0 < end - start <= _MAX_GAP or table.limits[start - 1] < end:
        return False
    start = skip_degrees(table, start, end)
    link = [key for key in table.keys[start:end] if key not in (",", ".", "yang", "oleh", "langsung", "juga")]
    if len(link) != 1 or link[0] not in word_class("companion_links"):
        return False
    lacking, other = (latter, former) if latter.affiliation is None else (former, latter)
    if not _is_part_of_a_body(table, lacking.role):
        return False
    lacking.affiliation, lacking.region_code = other.affiliation, other.region_code
    return True


def _token(table: TokenTable, place: int) -> int:
    return bisect_left(table.starts, place)


def _is_part_of_a_body(table: TokenTable, role: Range | None) -> bool:
    """Whether the post is one of many in a body: no minister's, no job, none of a whole body."""
    if role is None:
        return False
    start, end = _token(table, role.start), _token(table, role.end)
    post = table.words.posts.match(table.keys, skip_modifiers(table, start, end), end)
    return post is not None and post.value.kind in ("head", "region") and "whole" not in post.value.relations
