"""Words by which a claim leaves open whether it is so: `diduga`, `kabarnya`, `konon`, `mungkin`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from beritaextract.claims.words import words
from beritaextract.errors import LexiconError
from beritaextract.language import looks_like_verb, printed
from beritaextract.lexicon import load_rows
from beritaextract.matches import Range
from beritaextract.text import Document, Token


class _Phrase(NamedTuple):
    """One hedge: its words behind the first, the words before it that unmask it, and its scope."""

    rest: tuple[str, ...]
    before: frozenset[str]
    scope: str


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """The hedges by first word, the longest first.

    Raises:
        LexiconError: a scope that is none of the known ones.
    """
    rows = load_rows(
        "beritaextract.claims", "hedges.toml", key="phrase", required=("example",), optional=("before", "scope")
    )
    table: dict[str, list[_Phrase]] = {}
    for phrase, row in rows.items():
        first, *rest = phrase.split()
        scope = row.get("scope", "predicate")
        if scope not in ("predicate", "clause", "noun"):
            raise LexiconError(f"hedges.toml: {phrase!r} has the scope {scope!r}")
        table.setdefault(first, []).append(_Phrase(tuple(rest), frozenset(row.get("before", "").split()), scope))
    return {first: tuple(sorted(found, key=lambda phrase: -len(phrase.rest))) for first, found in table.items()}


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
    for phrase in _phrases().get(tokens[at].text.lower(), ()):
        last = at + 1 + len(phrase.rest)
        if tuple(token.text.lower() for token in tokens[at + 1 : last]) != phrase.rest:
            continue
        before = tokens[at - 1].text.lower() if at else ""
        if before in words("negators") or before in phrase.before or before == "yang":
            return None  # `yang diduga mencuri`: only the relative clause is in doubt
        if before in words("abilities") and tokens[at].text.startswith("di"):
            return None  # `sulit diprediksi`: what can be done, not what is done
        if tokens[at].text == "mungkin" and _equative(before):
            return None
        if phrase.scope == "clause" and not _opens_predicate(tokens, at, last):
            return None
        return None if phrase.scope == "noun" and _modifies(before) else last
    return None


def _opens_predicate(tokens: Sequence[Token], at: int, last: int) -> bool:
    """`Bisa jadi pompa itu rusak`, `pompa itu bisa jadi sudah rusak`, but not `pompa itu bisa jadi solusi`."""
    if _opens_clause(tokens[at - 1].text.lower() if at else ","):
        return True
    word = tokens[last].text.lower() if last < len(tokens) else "."
    return word == "," or word in words("predicates") or word in words("negators") or looks_like_verb(word)


def _opens_clause(before: str) -> bool:
    """Whether a clause may begin behind a word."""
    return not before[0].isalnum() or before in words("clause_connectives") or before in ("bahwa", "karena")


def _modifies(before: str) -> bool:
    """Whether a noun hangs on the word before it: `kasus dugaan korupsi` is the name of a case."""
    if _opens_clause(before) or before in words("prepositions") or before in ("ada", "adanya"):
        return False
    return before.isalpha() and not looks_like_verb(before)


def _equative(word: str) -> bool:
    return word.startswith("se") and len(word) > 4 and word not in words("equative_lookalikes")
