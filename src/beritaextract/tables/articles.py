"""The columns of the tables `articles` and `errors`."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from beritaextract.tables.columns import OFFSET, TEXT, Column, clean
from beritaextract.tables.outlets import outlet_name


def _published(outcome: Any) -> str | None:
    return clean(outcome.extraction.published if outcome.extraction else outcome.published)


def outlet_of(outcome: Any) -> str | None:
    """Who published an article: what its record says, else its address, else its opening line."""
    dateline = outcome.extraction.dateline if outcome.extraction else None
    opening = dateline.outlet.text if dateline and dateline.outlet else None
    return outlet_name(outcome.outlet, outcome.url, opening)


def _dateline(part: str | None, side: str) -> Any:
    def get(outcome: Any) -> Any:
        span = outcome.extraction.dateline if outcome.extraction else None
        if span is not None and part is not None:
            span = getattr(span, part)
        value = None if span is None else getattr(span, side)
        return clean(value) if isinstance(value, str) else value

    return get


def _count(name: str) -> Column:
    return Column(
        f"n_{name}",
        OFFSET,
        lambda outcome: len(getattr(outcome.extraction, name)) if outcome.extraction else None,
        f"how many {name} the article has",
    )


def _own(name: str, meaning: str) -> Column:
    return Column(name, TEXT, lambda outcome: clean(getattr(outcome, name)), meaning)


ARTICLE_COLUMNS: tuple[Column, ...] = (
    _own("article_id", "id of the article, unique in a run; joins all other tables"),
    _own("status", "`ok`, or `error` for an article without records (the table `errors` says why)"),
    _own("error", "why there are no records, or null"),
    _own("source", "the file that the article came from"),
    _own("place", "where in that file, such as `line 7`; null when the file is one article"),
    _own("url", "address of the article, where the input has one"),
    _own("title", "headline, where the input has one"),
    Column("outlet", TEXT, outlet_of, "who published it: as the record says, or its address, or its opening line"),
    Column("published", TEXT, _published, "publication date, ISO 8601; given or inferred"),
    Column(
        "published_basis",
        TEXT,
        lambda outcome: outcome.extraction.published_basis if outcome.extraction else None,
        "`given` or `inferred`",
    ),
    Column("dateline", TEXT, _dateline(None, "text"), "opening line of agency style"),
    Column("dateline_start", OFFSET, _dateline(None, "start"), "offset of its first code point"),
    Column("dateline_end", OFFSET, _dateline(None, "end"), "offset behind its last code point"),
    Column("dateline_place", TEXT, _dateline("place", "text"), "the town in it"),
    Column("dateline_outlet", TEXT, _dateline("outlet", "text"), "the paper or agency in it"),
    Column("characters", OFFSET, lambda outcome: outcome.characters, "length of the text in code points"),
    _count("speakers"),
    _count("claims"),
    _count("figures"),
    Column(
        "schema_version",
        OFFSET,
        lambda outcome: outcome.extraction.schema_version if outcome.extraction else None,
        "version of the record contract",
    ),
    _own("body_hash", "equal for articles with the same words"),
    _own("text", "the text that all offsets count in; null unless it was asked for"),
)

# Marked when the parts of a run are put together: a duplicate may stand anywhere in the corpus.
DUPLICATE_FIELDS: tuple[tuple[pa.Field, str], ...] = (
    (pa.field("duplicate_of", TEXT), "the first article of which this one is a duplicate, joins `article_id`"),
    (pa.field("duplicate_kind", TEXT), "`exact` for the same words, `near` for nearly the same"),
    (pa.field("similarity", pa.float32()), "estimated share of common word sequences, 0 to 1"),
)

ERROR_FIELDS: tuple[tuple[pa.Field, str], ...] = (
    (pa.field("article_id", TEXT), "the article concerned, joins `articles`; null where there was no article to read"),
    (pa.field("source", TEXT), "the file concerned"),
    (pa.field("place", TEXT), "where in that file"),
    (pa.field("kind", TEXT), "short name of what is wrong"),
    (pa.field("lost", pa.bool_()), "true when nothing was extracted because of it"),
    (pa.field("message", TEXT), "what is wrong and what to do about it"),
)

SIGNATURE_FIELD = pa.field("signature", pa.binary())
