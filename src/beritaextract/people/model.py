"""What goes in, an appearance of a speaker in an article, and what comes out, a person."""

from __future__ import annotations

from typing import Literal, NamedTuple

JoinedBy = Literal[
    "first",  # nobody before had this name
    "full-name-and-post",  # the same full name, and the post fits
    "full-name",  # the same full name, and no post to compare
    "full-name-other-post",  # the same full name, and another post: a career, or somebody else
    "partial-name",  # part of the full name of one person alone, and the post fits
    "spelling",  # the same full name in another spelling, and the post fits
    "more-words",  # a known full name with words of a headline or title beside it
    "alias",  # called so in another article, and the post fits
    "short-name",  # the same single name, and the affiliation fits
    "known-short-name",  # a short name that stands for this one person wherever a post tells
    "by-hand",  # somebody has decided so
    "alone",  # kept apart: the reason says from whom
]
Confidence = Literal["certain", "probable"]

# The ways to join that rest on a name alone.
PROBABLE: frozenset[JoinedBy] = frozenset(
    {"full-name", "full-name-other-post", "spelling", "more-words", "known-short-name"}
)


class Appearance(NamedTuple):
    """A speaker of one article.

    Attributes:
        article_id, speaker_id: the key of the row in the table `speakers`.
        published: day of the article, ISO 8601, or None.
        claims: how many claims of the article are attributed to the speaker.
    """

    article_id: str
    speaker_id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    region_code: str | None = None
    published: str | None = None
    claims: int = 0


class Post(NamedTuple):
    """A post of a person, as first written.

    Attributes:
        first, last: days of the first and the last article with it, or None where no article has a day.
        articles: how many articles name it.
    """

    role: str | None
    affiliation: str | None
    region_code: str | None
    first: str | None
    last: str | None
    articles: int


class Member(NamedTuple):
    """An appearance of a person, and why it is one of hers."""

    article_id: str
    speaker_id: str
    name: str
    joined_by: JoinedBy
    reason: str

    @property
    def confidence(self) -> Confidence:
        """`certain` where name and post agree, or somebody has decided; `probable` where a name alone tells."""
        return "probable" if self.joined_by in PROBABLE else "certain"


class Person(NamedTuple):
    """Somebody who speaks in a corpus.

    Attributes:
        id: `p1`, `p2`, … by number of claims, then articles, then name.
        name: the fullest form; of several, the most frequent.
        variants: other forms of the name under which she speaks, the most frequent first.
        aliases: what articles call her besides.
        posts: her posts in the order of time.
        articles, claims: how many; an article counts once.
        first, last: days of her first and last article.
        members: her appearances, in the order of time.
    """

    id: str
    name: str
    variants: tuple[str, ...]
    aliases: tuple[str, ...]
    posts: tuple[Post, ...]
    articles: int
    claims: int
    first: str | None
    last: str | None
    members: tuple[Member, ...]
