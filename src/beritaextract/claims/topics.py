"""What stands before a cue in mid-sentence: `<Harga beras>, kata Rina, naik` · `<Jangan sampai>, kata Rina, …`.

The record of such a claim is what follows the cue.  Its subject, where it stands before the cue, is kept as the topic;
a negation there turns the claim into a denied one.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.claims.words import day_words, looks_like_clause, words
from beritaextract.language import looks_like_verb, word_class
from beritaextract.matches import Range
from beritaextract.text import Document, Token

# The longest topic, in tokens.
_LONGEST: Final = 25


class Front(NamedTuple):
    """The words before an inserted cue: the topic of what follows, and whether they deny it."""

    topic: Range | None
    denied: bool


def front_of(document: Document, start: int, cue: int, content: int) -> Front:
    """Reads the words from offset `start` to the cue at token `cue`, with the content at offset `content`."""
    tokens = document.tokens
    first = document.token_at(start - 1) + 1 if start else 0
    last = cue
    while last > first and tokens[last - 1].text in ",—–-":
        last -= 1
    passing = {",", *word_class("demonstratives")} | words("clause_connectives")  # `Sementara itu, …`
    while first < last and tokens[first].text.lower() in passing:
        first += 1
    if not first < last <= first + _LONGEST:
        return Front(None, denied=False)
    before = tokens[first:last]
    if tokens[cue].text.istitle() and last == cue:
        return Front(None, denied=False)  # `Perang di Teluk Menurut Rina, …`: a heading that a scraper glued in front
    if _denies(before):
        return Front(None, denied=True)
    opener = before[0].text.lower()
    adverbial = opener in words("fronted_adjuncts") or opener in words("prepositions") or opener in day_words()
    if adverbial or opener in words("sentence_adverbs") or looks_like_clause(before) or _is_verbal(before):
        return Front(None, denied=False)
    follower = tokens[document.token_at(content)].text.lower()
    if follower in words("coordinators") or follower in words("subordinators"):
        return Front(None, denied=False)
    return Front(Range(before[0].start, before[-1].end), denied=False)


def _denies(before: tuple[Token, ...]) -> bool:
    """`Jangan sampai`, `Tidak benar`, `Bukan`: nothing but a negation and what goes with it."""
    spelt = [token.text.lower() for token in before]
    return spelt[0] in words("negators") and len(spelt) <= 3 and all(w in words("negated_openings") for w in spelt[1:])


def _is_verbal(before: tuple[Token, ...]) -> bool:
    """Whether the phrase begins with its verb: `Membangun jalan, kata Rina, …` is a clause without subject."""
    word = before[0].text.lower()
    return looks_like_verb(word) or word in words("predicates") or word in words("negators")
