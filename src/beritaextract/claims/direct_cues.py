"""A cue beside a quotation, and the cue that a quotation is split by."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beritaextract.claims.matches import Construction, Source
from beritaextract.claims.quotations import Quotation
from beritaextract.language.reporting_verbs import Form, forms
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

SPLIT = Rule(
    "claims.direct.split",
    "the second half of a quotation that its cue splits",
    examples=("“Kami siap,” kata Camat Rina Wijaya, “sejak tadi pagi.”",),
    counterexamples=("“Kami siap,” kata Camat Rina Wijaya. “Kami berangkat besok pagi.”",),
)


class DirectCue(NamedTuple):
    """A cue beside a quotation, and who stands with it; `agentless` where that is a text without an author."""

    range: Range
    form: Form
    source: Source
    rule: Rule
    construction: Construction
    agentless: bool = False


def clitic_source(token: Token) -> Source:
    """The `-nya` at the end of a cue."""
    return Source("clitic", Range(token.end - 3, token.end))


@lru_cache(maxsize=1)
def cue_after_comma() -> regex.Pattern[str]:
    """A comma and an inverted cue behind it: where a quotation without its closing mark ends."""
    cues = sorted((word for word, form in forms().items() if form.voice in ("base", "clitic")), key=len, reverse=True)
    return regex.compile(rf",\s{{0,3}}[“”\"]?(?:{'|'.join(map(regex.escape, cues))})(?![\p{{L}}\p{{N}}])")


def cue_between(
    document: Document, quotation: Quotation, previous: tuple[Quotation, DirectCue | None] | None
) -> DirectCue | None:
    """The second half of a quotation split by its cue: `“…,” kata Rina, “…”`."""
    before, cue = previous if previous is not None else (quotation, None)
    if cue is None:
        return None
    between = document.view[before.close : quotation.open]
    if len(between) > 200 or not between.rstrip().endswith(",") or any(stop in between for stop in ".!?\n"):
        return None
    if not before.close <= cue.range.start < quotation.open:
        return None
    return cue._replace(rule=SPLIT)
