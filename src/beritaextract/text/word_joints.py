"""Words that a line break or a scraper parted or joined: `tu- turnya`, `sebelum nya`, `kepadaBank`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from beritaextract.language import word_class
from beritaextract.language.reporting_verbs import active_cues, bare_cues, forms
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule
from beritaextract.text.repairs import Repair

HYPHENATED = Rule(
    "text.legible.hyphenated",
    "a word that the end of a line parted; the joined word stands elsewhere or is a verb of saying",
    examples=("“Kami siap,” tu- turnya.", "Kata peme- rintah, semua pemerintah daerah siap."),
    counterexamples=("Warga ber- dan pergi.", "Tahun 2019- lalu pergi."),
)
CLITIC = Rule(
    "text.legible.clitic",
    "the clitic -nya stands apart from its word",
    examples=("Hal itu sebelum nya sudah jelas.",),
    counterexamples=("Hal itu sebelumnya sudah jelas.",),
)

GLUED = Rule(
    "text.legible.glued",
    "a small word is glued to the one beside it: a tag between them was cut out",
    examples=("Uang itu diserahkan kepadaBank Pesisir.", "Rina mengatakanbahwa harga naik."),
    counterexamples=("Ia membeli iPhone dan eKTP.",),
)

_BEFORE: Final = regex.compile(r"(?r)(?<![\p{L}\d-])(\p{L}\p{Ll}{0,12})")
_AFTER: Final = regex.compile(r"\s(\p{Ll}{2,14}+)(?![\p{L}-])")
_LETTERS: Final = regex.compile(r"\p{L}++")
# A capital behind a small letter; capitals are few, so that looking for them first takes a third of the time.
_CAPITAL_BEHIND: Final = re.compile(r"[A-Z](?<=[a-z].)(?=[A-Za-z])")
_SMALL_WORD: Final = regex.compile(r"(?r)(?<![\p{L}\p{N}./@#_-])\p{Ll}{2,9}")
_VERB: Final = regex.compile(r"(?r)(?<!\p{L})\p{L}\p{Ll}{4,14}")


def joint_repairs(text: str) -> Iterator[Repair]:
    """The hyphen and blank inside a parted word, the blank before a clitic or missing between words, in text order."""
    found = [*_clitics(text), *_hyphenated(text), *_glued(text)]
    found.sort(key=lambda repair: repair.start)
    return iter(found)


def _clitics(text: str) -> Iterator[Repair]:
    for at in _places(text, " nya"):
        if text[at - 3 : at].isalpha() and text[at - 1].islower() and not text[at + 4 : at + 5].isalpha():
            yield Repair(at, at + 1, "", CLITIC)
    for at in _places(text, " -nya"):
        if text[at - 3 : at].isalpha() and not text[at + 5 : at + 6].isalpha():
            yield Repair(at, at + 1, "", CLITIC)


def _hyphenated(text: str) -> Iterator[Repair]:
    vocabulary: frozenset[str] | None = None
    for at in (*_places(text, "- "), *_places(text, "-\n")):
        before, after = _BEFORE.match(text, at - 14 if at > 14 else 0, at), _AFTER.match(text, at + 1)
        if before is None or after is None or not text[at - 1].isalpha():
            continue
        word = (before.group(1) + after.group(1)).lower()
        if vocabulary is None:
            vocabulary = frozenset(_LETTERS.findall(text.lower()))
        if word in vocabulary or word in forms() or word in word_class("amount_words"):
            yield Repair(at, after.start(1), "", HYPHENATED)


def _glued(text: str) -> Iterator[Repair]:
    for match in _CAPITAL_BEHIND.finditer(text):
        at = match.start()
        word = _SMALL_WORD.match(text, max(0, at - 10), at)
        if word is not None and word.group() in _small_words():
            yield Repair(at, at, " ", GLUED)
    for at in _places(text, "bahwa"):
        if text[at - 1 : at].islower() and not text[at + 5 : at + 6].isalpha():
            verb = _VERB.match(text, max(0, at - 16), at)
            if verb is not None and verb.group().lower() in active_cues():
                yield Repair(at, at, " ", GLUED)


def _places(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle, 1)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    classes = ("prepositions", "coordinators", "complementizers", "subordinators", "preverbal_adverbs")
    return frozenset(word for name in classes for word in word_class(name)) | bare_cues()
