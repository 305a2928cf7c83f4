"""The field of a post: `Humas` of `Kepala Bidang Humas`, `politik` of `pengamat politik`."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.body_words import is_body
from beritaextract.entities.lexicons import Post
from beritaextract.entities.names.predicates import title_starts
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.language import is_abstract
from beritaextract.language.reporting_verbs import bare_cues

_JOINERS: Final = frozenset("dan & and /".split())
_FORMER: Final = frozenset({"mantan", "eks"})
_MAX_LIST: Final = 14
_VERB_BEGINNINGS: Final = ("me", "ber", "di", "ter")


def is_field(table: TokenTable, at: int, post: Post) -> bool:
    """Whether the word names the field of the post: `Humas`, `politik`, `Perekonomian`."""
    if at >= len(table.keys):
        return False
    key = table.keys[at]
    if key in _FORMER:
        return False  # `Aktor sekaligus | mantan Wakil Bupati`
    if post.kind == "job" and (
        key in word_class("verb_like_fields") or table.words.groups.match(table.keys, at, at + 1) is not None
    ):
        return not table.capital[at]
    if key in table.words.function_words or key in bare_cues():
        if not table.capital[at]:
            return False
        following = at + 1
        return key in table.words.institution_words or (
            following < len(table.keys)
            and table.capital[following]
            and table.keys[following] in table.words.institution_words
        )
    if key in table.words.institution_words or is_abstract(key):
        return not (table.capital[at] and (key in table.names or (key in table.words.ends and post.kind != "job")))
    if table.capital[at]:
        short = table.tokens[at].text.isupper() and len(key) > 1
        return short and (key in word_class("field_acronyms") or post.kind == "minister")
    if post.kind != "job" or not key.isalpha() or len(key) < 3:
        return False
    return not key.startswith(_VERB_BEGINNINGS)


def list_end(table: TokenTable, at: int, limit: int, post: Post) -> int:
    """Index behind the last member of a list of fields that the comma at `at` goes on with; 0 where it is none.

    `Menteri Koordinator Politik|, Hukum, dan Keamanan`, `Pengawas Pasar Modal|, Keuangan, Derivatif, dan Bursa Karbon`.
    """
    if at + 2 >= limit or not table.capital[at - 1] or post.kind in ("state", "region"):
        return 0
    if table.words.posts.match(table.keys, at + 1, limit) is not None or title_starts(table, at + 1, limit):
        return 0
    # `Bidang Hukum, HAM, Imigrasi, Pemasyarakatan | Budi`
    fields = table.capital[at + 1] and is_field(table, at + 1, post) and is_field(table, at - 1, post)
    if fields and (table.is_a(at + 2, limit, ",") or at + 2 in table.tagged.persons):
        return at + 2
    for here in range(at + 1, min(at + _MAX_LIST, limit - 1)):
        if table.keys[here] in _JOINERS and table.capital[here + 1]:
            first = at + 2 if table.keys[at + 1] in _JOINERS else at + 1
            names_field = (
                is_field(table, first, post) or is_field(table, here + 1, post) or is_body(table, here + 2, limit)
            )
            return here + 2 if names_field else 0
        if not table.capital[here] and table.keys[here] != ",":
            return 0
        if here in table.tagged.persons or title_starts(table, here, limit):
            return 0
    return 0
