"""Articles by their day of publication: which are left out of a run, and how many of them for what reason."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from beritaextract.tables.plain_arrays import flags


@dataclass(slots=True)
class LeftOut:
    """How many articles are left out for their day.

    Attributes:
        older, newer: before the first day, after the last one.
        inferred: of both, those whose day was inferred from the article.
        undated: kept all the same, since nobody knows their day.
    """

    older: int = 0
    newer: int = 0
    inferred: int = 0
    undated: int = 0


class Days:
    """The days from `since` to `until`, ISO dates, either of which may be open."""

    def __init__(self, since: str | None, until: str | None) -> None:
        self._since = since
        self._until = until
        self.left_out = LeftOut()

    def __bool__(self) -> bool:
        return self._since is not None or self._until is not None

    def wanted(self, published: str | None) -> bool:
        """Whether an article of that day stays.  A month or a year stays when some of its days do."""
        if published is None:
            return True
        if self._since is not None and published < self._since[: len(published)]:
            self.left_out.older += 1
            return False
        if self._until is not None and published[:10] > self._until[: len(published)]:
            self.left_out.newer += 1
            return False
        return True

    def chosen(self, nested: pa.Table) -> pa.Table:
        """The rows of a part that stay, now that the days of all articles are known."""
        if not self:
            return nested
        keep = []
        days, bases, states = (nested.column(name).to_pylist() for name in ("published", "published_basis", "status"))
        for day, basis, status in zip(days, bases, states, strict=True):
            stays = status == "unreadable" or self.wanted(day)
            keep.append(stays)
            self.left_out.inferred += basis == "inferred" and not stays
            self.left_out.undated += status == "ok" and day is None
        return nested.filter(flags(keep))


def articles_in(rows: pa.Table) -> int:
    """How many rows are articles with records."""
    states: list[str] = rows.column("status").to_pylist()
    return states.count("ok")
