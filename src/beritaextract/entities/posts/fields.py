"""The field of a post: `Humas` of `Kepala Bidang Humas`, `politik` of `pengamat politik`."""

from __future__ import annotations

from beritaextract.entities.lexicons import Post
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.language import is_abstract
from beritaextract.language.reporting_verbs import bare_cues

_JOINERS = frozenset("dan & and /".split())
_VERB_BEGINNINGS = ("me", "ber", "di", "ter")


def is_field(table: TokenTable, at: int, post: Post) -> bool:
    """Whether the word names the field of the post: `Humas`, `politik`, `Perekonomian`."""
    if at >= len(table.keys):
        return False
    key = table.keys[at]
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
        return table.tokens[at].text.isupper() and (key in word_class("field_acronyms") or post.kind == "minister")
    if post.kind != "job" or not key.isalpha() or len(key) < 3:
        return False
    return not key.startswith(_VERB_BEGINNINGS)


def fields_listed(table: TokenTable, at: int, limit: int, post: Post) -> bool:
    """Whether the comma at `at` joins fields: `Menteri Koordinator Politik, Hukum, dan Keamanan`."""
    if at + 2 >= limit or not table.capital[at - 1] or post.kind in ("state", "region"):
        return False
    if table.words.posts.match(table.keys, at + 1, limit) is not None:
        return False
    if table.keys[at + 1] in _JOINERS:
        return table.capital[at + 2] and is_field(table, at + 2, post) and table.keys[at - 2] != ""
    if not (table.capital[at + 1] and is_field(table, at + 1, post)):
        return False
    for here in range(at + 2, min(at + 14, limit)):
        if table.keys[here] in _JOINERS:
            return True
        if not table.capital[here] and table.keys[here] != ",":
            return False
    return False
