"""Answers of an interview without quotation marks: `Rudi (Kepala BPBD): Air sudah turun.` · `Jawab: …` · questions.

A paragraph that a label opens is what the one whom the label names says, up to its end.  In an article that talks with
somebody and asks more than one question, what stands behind a question is his answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from beritaextract.claims.content_end import content_between
from beritaextract.claims.labels import Labels
from beritaextract.claims.matches import ClaimMatch, Source
from beritaextract.claims.mention_index import told
from beritaextract.claims.postverbal_source import NOBODY
from beritaextract.claims.words import looks_like_clause, words
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.rules import Rule
from beritaextract.text import Document

UNMARKED_LABEL = Rule(
    "claims.direct.unmarked-label",
    "a paragraph opens with a label that says who speaks, and needs no quotation marks",
    examples=("Warga menunggu kabar.\n\nCamat Rina Wijaya: Air sudah turun sejak pagi.",),
    counterexamples=("Warga menunggu kabar.\n\nLokasi banjir: Air sudah turun sejak pagi.",),
)
ANSWER = Rule(
    "claims.direct.unmarked-answer",
    "what stands below a question in an interview is its answer",
    examples=(
        "Wartawan kami berbincang dengan Camat Rina Wijaya.\n\nKapan pompa diganti?\n\nPompa itu kami ganti besok.\n\n"
        "Siapa yang membayar?\n\nSemua warga ikut membayar.",
    ),
    counterexamples=("Camat Rina Wijaya hadir.\n\nKapan pompa diganti?\n\nWarga masih menunggu kabar.",),
)
_LABEL: Final = regex.compile(r"(?P<label>\p{Lu}[^:?!\"“”\n]{0,118})\s?:\s++(?=[\p{L}\p{N}(])")
# Questions that make an article an interview, and the longest of them, in characters.
_FEWEST_QUESTIONS: Final = 2
_LONGEST_QUESTION: Final = 300


def find_unmarked(document: Document, labels: Labels, taken: RangeSet, *, log: Log) -> Iterator[ClaimMatch]:
    """The labelled paragraphs and answers outside quotation marks, in text order; none that touches `taken`."""
    partner = labels.interviewed() if _asks(document) >= _FEWEST_QUESTIONS else None
    answering: Source | None = None
    for paragraph in document.paragraphs:
        if document.headline is not None and document.headline.overlaps(paragraph):
            continue
        line = paragraph.of(document.view)
        label = _LABEL.match(line)
        if label is not None and label["label"].strip().lower() in words("question_labels"):
            answering = None
            continue
        named = labels.unmarked(Range(paragraph.start, paragraph.start + label.end("label"))) if label else None
        if label is not None and named is not None:
            answering = None
            content = content_between(document, paragraph.start + label.end(), paragraph.end)
            source, rule = named, UNMARKED_LABEL
        elif partner is not None and _is_question(line):
            answering = partner
            continue
        else:
            content = content_between(document, *paragraph) if answering is not None else None
            source, rule = answering or NOBODY, ANSWER
        if content is None or source.mention is None or taken.hit(*paragraph) or not _is_speech(document, content):
            continue
        if log.explaining:
            log.took(rule, *content, f"{rule.reason}; {told(document, source)}")
        yield ClaimMatch(content, "direct", None, None, "say", source, False, rule, "label")


def _asks(document: Document) -> int:
    return sum(_is_question(paragraph.of(document.view)) for paragraph in document.paragraphs)


def _is_question(line: str) -> bool:
    """Whether a paragraph is one question outside quotation marks."""
    return line.endswith("?") and len(line) <= _LONGEST_QUESTION and line[0] not in "“”\"‘'«"


def _is_speech(document: Document, content: Range) -> bool:
    """Whether a paragraph says something, and is no list or entry of a form: `Lokasi: Sleman`."""
    tokens = document.tokens_in(*content)
    if len(tokens) < 3:
        return False
    own = any(token.text.lower() in word_class("first_second_pronouns") for token in tokens[:40])
    return own or looks_like_clause(tokens)
