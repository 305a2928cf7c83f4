"""Words that a line break or a scraper parted or joined: `tu- turnya`, `sebelum nya`, `kepadaBank`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from beritaextract.language import word_class
from beritaextract.language.reporting_verbs import active_cues, bare_cues, forms
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

_HYPHENATED = regex.compile(r"(?<![\p{L}\d-])(\p{L}\p{Ll}{0,12})-\s(\p{Ll}{2,14}+)(?![\p{L}-])")
_GLUED = regex.compile(r"(?<![\p{L}\p{N}./@#_-])(\p{Ll}{2,9}+)(?=\p{Lu}(?:\p{Ll}|\p{Lu}))")
_BAHWA = regex.compile(r"(?<!\p{L})(\p{L}\p{Ll}{4,14}?)bahwa(?!\p{L})")
_CLITIC = regex.compile(r"(?<=\p{Ll}{3}) -?nya(?![\p{L}-])")


def joint_repairs(text: str) -> Iterator[Repair]:
    """The hyphen and blank inside a parted word, the blank before a clitic or missing before a name, in text order."""
    found = [Repair(match.start(), match.start() + 1, "", CLITIC) for match in _clitics(text)]
    if "- " in text or "-\n" in text:
        vocabulary: frozenset[str] | None = None
        for match in _HYPHENATED.finditer(text):
            word = (match.group(1) + match.group(2)).lower()
            if vocabulary is None:
                vocabulary = frozenset(regex.findall(r"\p{L}++", text.lower()))
            if word in vocabulary or word in forms():
                found.append(Repair(match.end(1), match.start(2), "", HYPHENATED))
    for match in _GLUED.finditer(text):
        if match.group(1) in _small_words():
            found.append(Repair(match.end(), match.end(), " ", GLUED))
    for match in _BAHWA.finditer(text):
        if match.group(1).lower() in active_cues():
            found.append(Repair(match.end(1), match.end(1), " ", GLUED))
    found.sort(key=lambda repair: repair.start)
    return iter(found)


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    classes = ("prepositions", "coordinators", "complementizers", "subordinators", "preverbal_adverbs")
    return frozenset(word for name in classes for word in word_class(name)) | bare_cues()


def _clitics(text: str) -> Iterator[regex.Match[str]]:
    return _CLITIC.finditer(text) if "nya" in text else iter(())
