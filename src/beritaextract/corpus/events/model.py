"""One happening in several articles, and numbers on which these disagree."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

Reading = Literal[
    "update",  # a later article has more, or says that the number has changed
    "contradiction",  # both tell of the same moment
    "open",  # neither of the two for certain
]


class EventArticle(NamedTuple):
    """An article about a happening; `similarity` to the one in the middle of it, by shared names and headline words."""

    article_id: str
    day: str
    outlet: str | None
    title: str | None
    original: str | None
    similarity: float


class Event(NamedTuple):
    """One happening in articles of a few days.

    Attributes:
        id: `h1`, `h2`, … by number of articles, then day.
        title: headline of the article in the middle, or None.
        names: the names that most of its articles share.
        first, last: days of its first and last article.
        stories: how many articles, each copy of another left out.
        outlets: who published them.
        articles: in the order of time.
    """

    id: str
    title: str | None
    names: tuple[str, ...]
    first: str
    last: str
    stories: int
    outlets: tuple[str, ...]
    articles: tuple[EventArticle, ...]


class Stated(NamedTuple):
    """A figure as an article states it."""

    article_id: str
    figure_id: str
    day: str
    outlet: str | None
    value: Decimal
    text: str
    sentence: str | None
    modifier: str


class Disagreement(NamedTuple):
    """Two articles about one happening that give one measure different values.

    Attributes:
        event: id of the event.
        measure: what is counted or measured, in small letters.
        unit, per: of both values.
        earlier, later: the two, in the order of time.
        reading: update or contradiction.
        reason: why it is read so.
    """

    event: str
    measure: str
    unit: str | None
    per: str | None
    earlier: Stated
    later: Stated
    reading: Reading
    reason: str
