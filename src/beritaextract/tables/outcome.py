"""What became of one input of a run.  Here without Arrow, which printing a single article does not need."""

from __future__ import annotations

from typing import Literal, NamedTuple

from beritaextract.errors import Problem
from beritaextract.records import Extraction

Status = Literal["ok", "error", "unreadable"]


class Outcome(NamedTuple):
    """What became of one input: an article with its extraction, one that failed, or something unreadable.

    Attributes:
        status: `ok`; `error` for an article without extraction; `unreadable` where there was no article at all.
        problems: all that went wrong, also with an article that was extracted.
        body_hash: hash of the body that is equal for equal articles; see `beritaextract.batch.duplicates`.
        signature: MinHash signature of the body, or None.
        text: the body, where it is to be kept in the tables.
        outlet: who published it, as its record says.
        body, sentences: the text that was extracted and where its sentences stand, for the tables that show them.
    """

    status: Status
    article_id: str | None
    source: str | None = None
    place: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    characters: int | None = None
    body_hash: str | None = None
    signature: bytes | None = None
    text: str | None = None
    extraction: Extraction | None = None
    problems: tuple[Problem, ...] = ()
    outlet: str | None = None
    body: str | None = None
    sentences: tuple[tuple[int, int], ...] | None = None

    @property
    def error(self) -> str | None:
        """The message of what lost the article, or None."""
        return next((problem.message for problem in self.problems if problem.lost), None)
