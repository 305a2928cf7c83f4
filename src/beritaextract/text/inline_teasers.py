"""Headlines of other articles that a scraper left in running text, without a label and without a line of their own.

`… kata dia.Polisi Tetapkan Dua Tersangka Kasus Pencurian Kabel Kemudian ia …`: a sentence whose words all have capitals
could be a post and a name, too.  A headline says something: it holds a predicate in the short form of headlines, or an
adverb that no name and no post holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from beritaextract.language import camel_case_names, reporting_verbs
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text.document import FurnitureMatch
from beritaextract.text.inline_headline import headline_end
from beritaextract.text.words import words

INLINE_TEASER = Rule(
    "text.furniture.inline-teaser",
    "a sentence that opens with a headline: capitals on each word that carries meaning, and a predicate among them",
    examples=(
        "Stok beras aman, kata Rudi. Polisi Tetapkan Dua Tersangka Kasus Pencurian Kabel Sebelumnya, warga resah.",
    ),
    counterexamples=(
        "Stok beras aman. Kepala Dinas Perhubungan Kota Bandung Rudi Hartono mengatakan jalan dibuka.",
        "Polisi Tetapkan Dua Tersangka Kasus Pencurian Kabel",
    ),
)
# Words of a headline that carry meaning, at the least.
_SHORTEST: Final = 6
# Letters of a word in capitals that is no acronym; half of the words in capitals are somebody shouting.
_SHOUTED: Final = 4
_MARKS: Final = "“”\"‘’'.,:;!?-–"
_WORD: Final = regex.compile(r"\S++")
# `Tetapkan`, `Tegaskan`; the passives `Disita`, `Ditangkap`, but no acronym like `Disdik`
_PREDICATE: Final = regex.compile(
    r"(?!pe|ke|bu|re|ra|me)\p{Ll}{3,20}(?<=kan)"
    r"|(?!dire|divi|dimas|dina|disi?p|disab|digit|dipl|didi|dien)di(?:[bcdghjklmnprstwy]|ng|ny|[bdgkpt]r)?[aeiou]\p{Ll}{3,16}"
)
# `DitolakJenderal`, `Pemprov DKIBerdasarkan`: where the article was glued to the headline
_GLUE: Final = regex.compile(r"(?<!\S)\S*?\p{L}(?:(?<=\p{Ll}[\p{Ll}\d])|(?<=\p{Lu}{2}))(?=\p{Lu}\p{Ll}{2,})\S*+")
_CUT: Final = regex.compile(r"(?:(?<=\p{Ll}[\p{Ll}\d])|(?<=\p{Lu}{2}))(?=\p{Lu}\p{Ll}{2,})")
_GLUED_NUMBER: Final = regex.compile(r"\s?\d{1,4}(?=\p{Lu}\p{Ll})")
_QUOTED_REACH: Final = 400
_CLOSING: Final = regex.compile(r"\s{0,3}[”\"’)]")
_NUMBER_BEFORE: Final = regex.compile(r"\d[.)]?\s*$")
_RESUMES: Final = regex.compile(r"\s{0,3}(?:[“\"‘(\[]?[\p{Lu}\d]|$)")


@lru_cache(maxsize=1)
def _opening() -> regex.Pattern[str]:
    """Three words of a headline in a row, the first of which has a capital."""
    small = "|".join(sorted(words("headline_small_words")))
    word = rf"(?:[“‘\"']?[\p{{Lu}}\d]\S{{0,60}}+|(?:{small})(?!\S))"
    return regex.compile(rf"[\p{{Lu}}\d]\S{{0,60}}+\s{word}\s{word}(?!\S)")


def find_inline_teasers(view: str, sentences: Sequence[Range], log: Log) -> tuple[FurnitureMatch, ...]:
    """The headlines of other articles at the start of sentences, but the first one of the article, in text order."""
    found = tuple(_teasers(view, sentences))
    for piece in found:
        log.took(INLINE_TEASER, piece.start, piece.end)
    return found


def _teasers(view: str, sentences: Sequence[Range]) -> Iterator[FurnitureMatch]:
    opening = _opening()
    for start, end in sentences[1:]:
        if opening.match(view, start, end) is None or not _says_something(view, start, end):
            continue
        stop = _unglued(view, start, min(headline_end(view, start), end))
        if (number := _GLUED_NUMBER.match(view, stop)) is not None:
            stop = number.end()  # `… di Piala Melati 2024Gol itu …`
        if not _says_something(view, start, stop) or _CLOSING.match(view, stop) or not _RESUMES.match(view, stop):
            continue
        if view[start - 1 : start] == "\n" and view[end : end + 1] in ("", "\n") and stop >= end:
            continue  # a line of its own: a heading, or a teaser without doubt
        if _NUMBER_BEFORE.search(view, max(0, start - 6), start) or ";" in view[start:stop]:
            continue  # the item of a list, the players of a team
        if view.rfind("“", max(0, start - _QUOTED_REACH), start) > view.rfind(
            "”", max(0, start - _QUOTED_REACH), start
        ):
            continue  # somebody quotes a headline
        while stop > start and view[stop - 1].isspace():
            stop -= 1
        yield FurnitureMatch(start, stop, "related", INLINE_TEASER)


def _unglued(view: str, start: int, end: int) -> int:
    """The end of the headline at the first word that holds the end of it and the beginning of the article."""
    for match in _GLUE.finditer(view, start, end):
        if match.group().strip(_MARKS) not in camel_case_names() and (cut := _CUT.search(view, *match.span())):
            return cut.start()
    return end


@lru_cache(maxsize=1)
def _predicates() -> frozenset[str]:
    """What makes a statement of a headline, words of saying among it."""
    return words("headline_predicates") | (reporting_verbs.bare_cues() - {"jabar"})  # `OJK Jabar`: Jawa Barat


def _says_something(view: str, start: int, end: int) -> bool:
    """Whether the words from `start` on are written like a headline, up to `end` or the first other word, and state."""
    small, predicates, heads = words("headline_small_words"), _predicates(), words("post_heads")
    content = shouted = passives = 0
    states = post = False
    for match in _WORD.finditer(view, start, end):
        word = match.group().strip(_MARKS)
        if not word or word in small:
            continue
        if not (word[0].isupper() or word[0].isdigit()):
            if word[0].isalpha():
                break
            if word[0] == "(" or ";" in word:
                return False  # an acronym with what it stands for, a list
            continue
        lower = word.lower()
        content += 1
        shouted += len(word) >= _SHOUTED and word.isupper()
        post = post or (content < 3 and lower in heads)
        if content > 1:
            states = states or lower in predicates
            passives += _PREDICATE.fullmatch(lower) is not None
    states = states or (passives > 0 and not post)
    return states and content >= _SHORTEST and shouted * 2 < content
