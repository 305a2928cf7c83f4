"""A body with a head word as far as it is read, and what a step of its grammar can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class

MAX_OWN_WORDS = 4


# What a step did: nothing, because it does not apply here; took tokens; found that the name ends here.
Outcome = Literal["passed", "took", "ends"]


@dataclass(slots=True)
class BodyReading:
    """A body as far as it is read; indexes of tokens.

    Attributes:
        at: the next token.
        behind_head: index behind the head.
        kind: kind of the head.
        titles: indexes behind the titles of a person whom the body is named after.
        own: how many words the body has that are its own: no field, place or other body.
    """

    table: TokenTable
    start: int
    at: int
    limit: int
    behind_head: int
    kind: str
    own: int = 0
    titles: set[int] = field(default_factory=set)

    @property
    def key(self) -> str:
        return self.table.keys[self.at]

    @property
    def proper(self) -> bool:
        """Whether the head is followed by a name of the body's own: `PT Maju Jaya`."""
        return self.kind in ("proper", "post", "place")

    @property
    def behind_joiner(self) -> bool:
        return self.table.keys[self.at - 1] in word_class("name_joiners")

    def take(self, end: int, *, own: bool = False) -> Outcome:
        self.at = end
        self.own += own
        return "took"


Step = Callable[[BodyReading], Outcome]
