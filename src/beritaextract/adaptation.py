"""Lexicons of one's own as an extractor uses them: checked as a whole, and told of in `explain`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from beritaextract.entities.lexicons import lexicon
from beritaextract.errors import LexiconError, is_memory_shortage
from beritaextract.figures.lexicon import currencies, money_words, nouns, units
from beritaextract.language.outlets import camel_case_names, outlets
from beritaextract.language.reporting_verbs import forms
from beritaextract.lexicon.overlay import using
from beritaextract.lexicon.own import OwnLexicon, OwnRow, read_own_lexicon
from beritaextract.matches import Decision
from beritaextract.records import Extraction, Span
from beritaextract.speakers.comparison import nicknames, organisation_words
from beritaextract.text.furniture import furniture_rows

# What puts the rows of all adaptable files together: where a row contradicts another one, it is here that it shows.
_LOADERS: tuple[Callable[[], object], ...] = (
    outlets,
    camel_case_names,
    forms,
    lexicon,
    currencies,
    units,
    nouns,
    money_words,
    nicknames,
    lambda: [row.pattern.search("") for row in furniture_rows()],  # patterns are compiled when they are used
    lambda: organisation_words("Dinas"),
)
_LONGEST_WORD = 60


def own_lexicon(path: str | Path) -> OwnLexicon:
    """The lexicon in a folder or TOML file, every row checked by itself and together with the shipped ones.

    Raises:
        LexiconError: what does not fit; names file, line and what to do.
    """
    own = read_own_lexicon(path)
    fault = _fault(own)
    if fault is None:
        return own
    # A fault of many rows is one of the first so many: halve until they are one more than fit.
    fitting, first = 0, len(own.rows)
    while first - fitting > 1:
        middle = (fitting + first) // 2
        some = own._replace(rows=own.rows[:middle], digest=f"{own.digest} {middle}")
        told = _fault(some)
        fitting, first, fault = (middle, first, fault) if told is None else (fitting, middle, told)
    row = own.rows[first - 1]
    raise LexiconError(f"{row.place}: {row.key!r} of {row.lexicon} does not fit: {fault}")


def _fault(own: OwnLexicon) -> str | None:
    """What is wrong with the shipped rows and these together; None where all is well."""
    try:
        with using(own.overlay()):
            for load in _LOADERS:
                load()
    except Exception as error:
        if is_memory_shortage(error):
            raise
        return f"{error}" or type(error).__name__
    return None


def decisions_of_own_rows(
    text: str, extraction: Extraction, own: OwnLexicon, decisions: Sequence[Decision]
) -> Iterator[Decision]:
    """Where the words of one's own rows stand in an article, and whether a record holds them.

    Args:
        text: the article.
        extraction: what was found in it.
        own: the rows.
        decisions: those of the rooms; rows of furniture are rules, and decide themselves.
    """
    held = list(_held(extraction))
    for row in own.rows:
        reason = f"your row {row.place}"
        for match in _places(row, text):
            used = any(start < match.end() and match.start() < end for start, end in held)
            told = reason if used else f"{reason}; its words stand here, and no record has them"
            yield Decision(*match.span(), "own", used, f"own.{row.lexicon}", told)
        if row.lexicon == "furniture":
            for decision in decisions:
                if decision.rule == f"text.furniture.{row.key}":
                    yield decision._replace(room="own", rule="own.furniture", reason=reason)


def _places(row: OwnRow, text: str) -> Iterator[re.Match[str]]:
    words = [re.escape(word[:_LONGEST_WORD]).replace(r"\ ", r"\s++") for word in row.words() if word]
    if not words:
        return iter(())
    clitic = "(?:nya)?+" if row.lexicon == "reporting_verbs" else ""
    return re.finditer(rf"(?<!\w)(?:{'|'.join(words)}){clitic}(?!\w)", text, re.IGNORECASE)


def _held(extraction: Extraction) -> Iterator[tuple[int, int]]:
    """Every stretch that a row of a lexicon may have made part of a record."""
    spans: list[Span | None] = [*extraction.figures, *extraction.entities, *extraction.furniture]
    for speaker in extraction.speakers:
        spans += [speaker.role_span, speaker.affiliation_span, speaker.name_span, *speaker.mentions]
    for claim in extraction.claims:
        spans += [claim.cue, claim.speaker_span]
    for figure in extraction.figures:
        spans.append(figure.subject_span)
    yield from ((span.start, span.end) for span in spans if span is not None)
