"""Bodies with a head word: `Dinas` and the words behind it that belong to the name."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.body_reading import BodyReading, Outcome
from beritaextract.entities.bodies.head_steps import CAPITALISED, SMALL
from beritaextract.entities.bodies.organisation import Organisation, with_additions
from beritaextract.entities.token_table import TokenTable

_MAX_TOKENS: Final = 18


def headed_body(table: TokenTable, start: int, at: int, limit: int, kind: str) -> Organisation:
    """The body whose head `start:at` is of `kind`, with all words that belong to the name."""
    reading = BodyReading(table, start, at, min(limit, start + _MAX_TOKENS), at, kind)
    while reading.at < reading.limit:
        outcome: Outcome = "ends"
        for step in CAPITALISED if table.capital[reading.at] else SMALL:
            outcome = step(reading)
            if outcome != "passed":
                break
        if outcome != "took":
            break
    return with_additions(table, start, reading.at, reading.limit, kind)
