"""Words by which a claim leaves open whether it is so: `diduga`, `kabarnya`, `konon`, `mungkin`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress

from beritaextract.claims.words import words
from beritaextract.language import printed
from beritaextract.lexicon import load_rows
from beritaextract.matches import Range
from beritaextract.text import Document, Token


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    """By first word: the further words of each phrase, longest first, and the words before it that unmask it."""
    rows = load_rows("beritaextract.claims", "hedges.toml", key="phrase", required=("example",), optional=("before",))
    table: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for phrase, row in rows.items():
        first, *rest = phrase.split()
        table.setdefault(first, []).append((tuple(rest), frozenset(row.get("before", "").split())))
    return {first: tuple(sorted(rests, key=lambda entry: -len(entry[0]))) for first, rests in table.items()}


def hedge_words(document: Document) -> frozenset[str]:
    """The words of the article that a hedge may begin with."""
    return _first_words() & document.vocabulary


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return printed(_phrases())


def hedges_in(document: Document, content: Range, likely: frozenset[str]) -> Iterator[Range]:
    """The hedges inside a claim, in text order; `likely` are the `hedge_words` of the article."""
    if not likely:
        return
    tokens = document.tokens
    first, behind = document.token_at(content.start - 1) + 1, document.token_at(content.end - 1) + 1
    for at in compress(range(first, behind), map(likely.__contains__, document.words[first:behind])):
        last = _hedge(tokens, at) if at >= first else None
        if last is not None and tokens[last - 1].end <= content.end:
            yield Range(tokens[at].start, tokens[last - 1].end)
            first = last


def opening_hedge(document: Document, clause: Range) -> Range | None:
    """The hedge that opens a clause, set off by a comma: `Konon, menurut warga, …`."""
    tokens = document.tokens
    at = document.token_at(clause.start - 1) + 1
    if at >= len(tokens) or tokens[at].start >= clause.end:
        return None
    last = _hedge(tokens, at)
    if last is None or last >= len(tokens) or tokens[last].text != "," or tokens[last].start >= clause.end:
        return None
    return Range(tokens[at].start, tokens[last - 1].end)


def _hedge(tokens: Sequence[Token], at: int) -> int | None:
    """Index behind the hedge that starts at token `at`, or None."""
    for rest, unmasking in _phrases().get(tokens[at].text.lower(), ()):
        last = at + 1 + len(rest)
        if tuple(token.text.lower() for token in tokens[at + 1 : last]) != rest:
            continue
        before = tokens[at - 1].text.lower() if at else ""
        if before in words("negators") or before in unmasking or (tokens[at].text == "mungkin" and _equative(before)):
            return None
        return last
    return None


def _equative(word: str) -> bool:
    return word.startswith("se") and len(word) > 4 and word not in words("equative_lookalikes")
