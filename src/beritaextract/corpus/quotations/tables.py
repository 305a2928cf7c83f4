"""Utterances as tables: what was said, where first, by whom, and which claims report it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.corpus.quotations.model import Quotation
from beritaextract.tables.beside import own_column, table_of, write_beside
from beritaextract.tables.columns import OFFSET, TEXT, TEXTS, Column
from beritaextract.tables.table_set import QUOTATIONS


def _identity(kind: str) -> Any:
    return lambda found: found.identity if found.identity and found.identity[0] == kind else None


def _of_utterance(name: str, meaning: str) -> Column:
    return Column(name, TEXT, lambda row: getattr(row[1].utterance, name), meaning)


_QUOTATIONS: tuple[Column, ...] = (
    Column("quotation_id", TEXT, lambda found: found.id, "the utterance"),
    own_column("text", TEXT, "its longest form, verbatim; of several the first"),
    own_column("kind", TEXT, "direct where any article quotes it, else indirect"),
    Column("n_words", OFFSET, lambda found: found.words, "words of the longest form"),
    Column("n_articles", OFFSET, lambda found: found.articles, "in how many articles; copies of one count once"),
    Column("n_copies", OFFSET, lambda found: found.copies, "how many articles more are copies of these"),
    Column("n_outlets", OFFSET, lambda found: len(found.outlets), "how many outlets published it"),
    own_column("outlets", TEXTS, "these outlets, in the order of time"),
    Column("first_seen", TEXT, lambda found: found.first, "day of the first article, ISO 8601"),
    Column("last_seen", TEXT, lambda found: found.last, "day of the last article"),
    Column("first_article_id", TEXT, lambda found: found.first_article, "the first article, as far as days are known"),
    own_column("first_outlet", TEXT, "who published that"),
    own_column("speaker", TEXT, "the speaker most often named"),
    own_column("speakers", TEXTS, "all that are named, the most frequent first"),
    Column("person_id", TEXT, _identity("p"), "the person most often behind it, joins `people`"),
    Column("organisation_id", TEXT, _identity("o"), "the organisation, joins `organisations`"),
    Column("n_attributed", OFFSET, lambda found: found.attributed, "how many claims name a speaker"),
    own_column(
        "agreement",
        TEXT,
        "whether articles agree on the speaker: `same`, `body` (an organisation, and somebody who speaks for it), "
        "`different`, or `open` where none names one",
    ),
    Column("n_forms", OFFSET, lambda found: found.forms, "in how many wordings"),
)
_CLAIMS: tuple[Column, ...] = (
    Column("quotation_id", TEXT, lambda row: row[0].id, "the utterance, joins `quotations`"),
    _of_utterance("article_id", "the article; with `claim_id` joins `claims`"),
    _of_utterance("claim_id", "the claim of that article"),
    Column("published", TEXT, lambda row: row[1].utterance.day, "day of the article"),
    _of_utterance("outlet", "who published it"),
    Column("duplicate_of", TEXT, lambda row: row[1].utterance.original, "the article of which it is a copy"),
    _of_utterance("speaker_id", "who says it there; with `article_id` joins `speakers`"),
    _of_utterance("speaker", "the name of the speaker there; null where the article names nobody"),
    _of_utterance("text", "the words of the claim, verbatim"),
    Column(
        "similarity",
        pa.float64(),
        lambda row: row[1].similarity,
        "share of the words of the shorter of the two, this claim and the longest form, that stand in both",
    ),
)


#: The columns of each table, by name.
QUOTATION_COLUMNS: Mapping[str, tuple[Column, ...]] = {"quotations": _QUOTATIONS, "quotation_claims": _CLAIMS}


def quotation_tables(quotations: Iterable[Quotation]) -> dict[str, pa.Table]:
    """The tables `quotations` and `quotation_claims`."""
    found = list(quotations)
    return {
        "quotations": table_of(_QUOTATIONS, found),
        "quotation_claims": table_of(_CLAIMS, [(one, claim) for one in found for claim in one.occurrences]),
    }


def write_quotations(
    quotations: Iterable[Quotation], folder: str | Path, formats: Iterable[str] = ("parquet",)
) -> list[Path]:
    """Write the tables of utterances into the folder of a run, each file whole or not there; the files.

    Raises:
        ValueError: an unknown format.
        OSError: the folder cannot be written.
    """
    return write_beside(QUOTATIONS, quotation_tables(quotations), folder, formats)
