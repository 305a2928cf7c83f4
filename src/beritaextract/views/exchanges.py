"""Who answers whom, as far as an article shows it: an answer to the voice heard before, or a claim that names another.

A claim whose act is an answer (a denial, a rejection, agreement) is taken to answer the last voice before it in the
same article.  A claim that holds the name of another speaker of the same article speaks of that speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

# Acts that presuppose that somebody else has spoken.
ANSWERS = ("answer", "deny", "reject", "criticise", "accuse", "support")
# A shorter name is too often a word.
SHORTEST_NAME = 4


class Said(NamedTuple):
    """A claim of one article: who says it, what is done by it, its words, and where the caller keeps it."""

    voice: int
    act: str | None
    text: str
    number: int


class Exchange(NamedTuple):
    """Voice `speaker` answers voice `other`, or names it.

    Attributes:
        answers: True for an answer, False where the claim names the other.
        claim: the claim that does so.
        before: the claim that is answered; -1 where a name is all there is.
    """

    speaker: int
    other: int
    answers: bool
    claim: int
    before: int


def exchanges_of(claims: Sequence[Said], names: Iterable[tuple[str, int]]) -> Iterator[Exchange]:
    """The exchanges of one article.

    Args:
        claims: its claims in text order.
        names: the names of its speakers with their voices.
    """
    heard = [(name, voice) for name, voice in names if len(name) >= SHORTEST_NAME]
    for at, claim in enumerate(claims):
        if claim.voice < 0:
            continue
        if claim.act in ANSWERS:
            last = next((said for said in reversed(claims[:at]) if 0 <= said.voice != claim.voice), None)
            if last is not None:
                yield Exchange(claim.voice, last.voice, True, claim.number, last.number)
        named = dict.fromkeys(voice for name, voice in heard if voice != claim.voice and name in claim.text)
        for voice in named:
            yield Exchange(claim.voice, voice, False, claim.number, -1)
