"""What a reader hands out: articles, and problems where there is none to hand out."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from beritaextract.errors import Problem


class FieldUse(NamedTuple):
    """What the fields of a record were taken for.

    Attributes:
        roles: pairs of role and field.
        rest: fields that were not looked at.
    """

    roles: tuple[tuple[str, str], ...]
    rest: tuple[str, ...]


class SourceArticle(NamedTuple):
    """One article as it was found.

    Attributes:
        id: id of the record, or made of path and content.
        text: the body.  Empty for a web page, whose body is taken out of `page` later, where there are many processes.
        title, published, url: as the input has them; `published` is an ISO date.
        source, place: the file, and where in it (`line 7`), None when the file is one article.
        page: an HTML page as bytes, or None.
        notes: what was doubtful when the article was read; it was not lost.
        outlet: who published it, as the record says.
        made: the text was made of markup or of pieces, so that it stands nowhere in the input as it is.
        fields: which fields of the record were used, where it is one.
    """

    id: str
    text: str
    title: str | None
    published: str | None
    url: str | None
    source: str
    place: str | None = None
    page: bytes | None = None
    notes: tuple[Problem, ...] = ()
    outlet: str | None = None
    made: bool = False
    fields: FieldUse | None = None


Item = SourceArticle | Problem


def content_id(path: str, content: str | bytes) -> str:
    """An id for an article that has none: the path and ten hex digits of the hash of the content."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return f"{path}@{hashlib.blake2b(data, digest_size=5).hexdigest()}"
