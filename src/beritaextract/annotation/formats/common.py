"""What the readers of formats share: fields of JSON checked, one error."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from beritaextract.annotation.model import Annotated, Link, Span
from beritaextract.errors import GoldError


class ReadError(GoldError):
    """A file of an annotation tool cannot be read; the message names file, record and what to do."""


class Records:
    """A JSON object with its place, whose fields are asked for by type.

    Attributes:
        data: the object.
        place: file and record, for messages.
    """

    def __init__(self, data: object, place: str) -> None:
        """Raises ReadError: no object."""
        if not isinstance(data, Mapping):
            raise ReadError(f"{place}: an object is wanted, not {type(data).__name__}; export it again from the tool")
        self.data: Mapping[str, Any] = data
        self.place = place

    def _get(self, name: str, kind: type | tuple[type, ...], wanted: str) -> Any:
        value = self.data.get(name)
        if not isinstance(value, kind) or isinstance(value, bool):
            found = "missing" if name not in self.data else f"{value!r:.60}"
            raise ReadError(f"{self.place}: {name} is {found}, {wanted} is wanted; export it again from the tool")
        return value

    def text(self, name: str) -> str:
        """A text, or a number as text: ids are both."""
        return str(self._get(name, (str, int), "a text"))

    def number(self, name: str) -> int:
        """A whole number."""
        return int(self._get(name, int, "a whole number"))

    def list(self, name: str) -> list[Any]:
        """A list."""
        return list(self._get(name, (list, tuple), "a list"))

    def record(self, name: str) -> Records:
        """An object."""
        return Records(self._get(name, Mapping, "an object"), self.place)


def article_from(
    meta: Mapping[str, Any], text: str, spans: Iterable[Span], links: Iterable[Link], place: str, id: str | None = None
) -> Annotated:
    """An article of what a tool kept beside its text, see `Annotated.meta`.

    Args:
        meta: the fields that the tool kept.
        text: the article.
        spans: its spans.
        links: its links.
        place: file and record, for messages.
        id: of an article without `article_id`, such as one that was not exported from here.

    Raises:
        ReadError: no id at all.
    """
    named = meta.get("article_id", id)
    if named is None or named == "":
        raise ReadError(f"{place}: it has no article_id; give the article one in the data of the tool")
    unannotated = meta.get("unannotated") or ()
    return Annotated(
        str(named),
        text,
        _optional(meta, "date"),
        _optional(meta, "title"),
        tuple(spans),
        tuple(links),
        tuple(map(str, unannotated)) if isinstance(unannotated, (list, tuple)) else (),
        place,
    )


def _optional(meta: Mapping[str, Any], name: str) -> str | None:
    value = meta.get(name)
    return None if value in (None, "") else str(value)


def json_of(data: Any) -> str:
    """JSON on one line; half a surrogate pair, which UTF-8 cannot hold, is written as an escape."""
    text = json.dumps(data, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(data)
    return text


class FileNames:
    """Names for the files of articles: their ids as far as every file system takes them, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def __len__(self) -> int:
        return len(self._taken)

    def of(self, article_id: str) -> str:
        """The name for an article, without an ending."""
        plain = re.sub(r"[^A-Za-z0-9_.-]+", "-", article_id).strip(".-")[:80] or "article"
        name, number = plain, 2
        while name.casefold() in self._taken:
            name, number = f"{plain}-{number}", number + 1
        self._taken.add(name.casefold())
        return name
