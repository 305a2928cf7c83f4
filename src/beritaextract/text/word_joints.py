"""Words that a line break or a scraper parted: `tu- turnya`, `sebelum nya`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from beritaextract.language.reporting_verbs import forms
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

_HYPHENATED = regex.compile(r"(?<![\p{L}\d-])(\p{L}\p{Ll}{0,12})-\s(\p{Ll}{2,14}+)(?![\p{L}-])")
_CLITIC = regex.compile(r"(?<=\p{Ll}{3}) -?nya(?![\p{L}-])")


def joint_repairs(text: str) -> Iterator[Repair]:
    """The hyphen and blank inside a parted word, the blank before a clitic, in text order."""
    found = [Repair(match.start(), match.start() + 1, "", CLITIC) for match in _clitics(text)]
    if "- " in text or "-\n" in text:
        vocabulary: frozenset[str] | None = None
        for match in _HYPHENATED.finditer(text):
            word = (match.group(1) + match.group(2)).lower()
            if vocabulary is None:
                vocabulary = frozenset(regex.findall(r"\p{L}++", text.lower()))
            if word in vocabulary or word in forms():
                found.append(Repair(match.end(1), match.start(2), "", HYPHENATED))
    found.sort()
    return iter(found)


def _clitics(text: str) -> Iterator[regex.Match[str]]:
    return _CLITIC.finditer(text) if "nya" in text else iter(())
