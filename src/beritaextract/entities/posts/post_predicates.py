"""Small questions about a post: is it a title here, does a unit stay with it, where do its modifiers end?"""

from __future__ import annotations

from beritaextract.entities.bodies.organisations import Organisation, find_organisation
from beritaextract.entities.lexicons import Post
from beritaextract.entities.names.name_words import is_name_word
from beritaextract.entities.phrases import Hit
from beritaextract.entities.posts.reading import LINKS
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import LONG_POST_MODIFIERS, REGION_LEVELS
from beritaextract.entities.words import word_class


def is_title_here(table: TokenTable, at: int, limit: int, post: Hit[Post]) -> bool:
    """Whether the words are a title before a name: `Kapten Budi`, `Ibu Siti`, `Inspektur Jenderal Budi`."""
    title = table.words.titles.match(table.keys, at, limit)
    if title is None:
        return False
    if title.end > post.end and post.value.kind != "job":
        body = find_organisation(table, title.end, limit)
        place = title.end < limit and table.keys[title.end] in REGION_LEVELS
        return body is None and not place  # `Komisaris Polisi Kota Melati` is a post
    ranked = post.value.kind == "job" or title.value == "rank"
    return ranked and table.capital[at] and is_name_word(table, title.end, limit)


def before_body(table: TokenTable, at: int, limit: int) -> bool:
    """Whether an unknown capitalised word stands right before a body: `Direktur Jenderal Dukcapil Kemendagri`."""
    key, words = table.keys[at], table.words
    if not table.capital[at] or key in words.given_names or key in table.names or key in words.function_words:
        return False
    if at + 1 >= limit or not table.capital[at + 1] or words.titles.match(table.keys, at, limit) is not None:
        return False
    body = find_organisation(table, at + 1, limit)
    return body is not None and body.kind != "place"


def ends_phrase(table: TokenTable, at: int, limit: int) -> bool:
    """Whether no body follows a unit, so that it is what somebody belongs to: `mahasiswa Program Studi Fisika`."""
    step = at + 1 if at < limit and table.keys[at] in LINKS else at
    return find_organisation(table, step, limit) is None


def _english_noun(table: TokenTable, at: int, limit: int) -> int:
    """Index of the noun of an English post, behind its modifiers, or `at`: `Sales & Marketing | Manager`."""
    modifiers, nouns, here = word_class("english_post_modifiers"), word_class("english_post_nouns"), at
    while table.is_capital(here, limit) and table.keys[here] in modifiers and table.keys[here] not in nouns:
        here += 1
        joined = here + 1 < limit and table.keys[here] in ("&", "and", "dan", ",")
        if joined and table.capital[here + 1] and table.keys[here + 1] in modifiers:
            here += 1
        elif joined and table.keys[here + 1] in ("&", "and", "dan") and table.is_capital(here + 2, limit):
            here += 2
    noun = here > at and table.is_capital(here, limit) and table.keys[here] in nouns
    return here if noun else at


def skip_modifiers(table: TokenTable, at: int, limit: int) -> int:
    """Index behind what stands in front of the noun of a post: `Plt. | Kepala`, `Medical | Director`."""
    keys = table.keys
    at = _english_noun(table, at, limit)
    while at + 1 < limit:
        pair = (keys[at], keys[at + 1])
        if pair in LONG_POST_MODIFIERS:
            step = at + 2
            if table.is_a(step, limit, "(") and step + 2 < limit and table.tokens[step + 2].text == ")":
                step += 3
        elif keys[at] in word_class("post_modifiers"):
            step = at + 1
        elif keys[at] == "pelaksana" and table.is_a(at + 1, limit, "("):
            step = at + 4
        else:
            break
        if not (
            keys[step : step + 1]
            and (step < limit)
            and (
                keys[step] in table.words.posts.first_words
                or keys[step] in word_class("post_modifiers")
                or (keys[step], keys[min(step + 1, limit - 1)]) in LONG_POST_MODIFIERS
            )
        ):
            break
        whole = table.words.posts.match(keys, at, limit)
        if whole is not None and whole.end > step:
            break
        at = step
    return at


def stays_with_role(table: TokenTable, found: Organisation, limit: int) -> bool:
    """Units stay with the post; so do teams and centres where the organisation that they belong to follows."""
    if found.kind == "unit":
        return True
    if found.kind != "soft":
        return False
    end = found.end
    for _ in range(4):
        step = end + 1 if end < limit and table.keys[end] in LINKS else end
        outer = find_organisation(table, step, limit)
        if outer is None or outer.kind not in ("unit", "soft"):
            return outer is not None and outer.kind != "place"
        end = outer.end
    return False
