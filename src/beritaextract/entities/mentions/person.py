"""A person mention, with what decided about it."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.entities.matches import Mention
from beritaextract.entities.posts.reading import Taken
from beritaextract.rules import Rule


class Person(NamedTuple):
    """A mention of a person, or of somebody by a person's name.

    Attributes:
        mention: the mention.
        end: index behind its last token.
        strong: whether each word of the name means the person when it stands alone later.
        rule: what made it a person.
        steps: how the post was read, if there is one.
        by_itself: whether nothing but the name speaks for it: no title, post, age or cue of a nickname.
    """

    mention: Mention
    end: int
    strong: bool
    rule: Rule
    steps: tuple[Taken, ...] = ()
    by_itself: bool = False
