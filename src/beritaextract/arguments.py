"""Checks of what the caller passes; all errors name the argument and what it should be."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple

PUBLISHED_FORMS = (
    "a datetime.date, a datetime.datetime, or an ISO 8601 string such as '2022-11-17' or '2022-11-17T08:30:00+07:00'"
)
ARTICLE_FIELDS = ("text", "published", "title", "id")


class Article(NamedTuple):
    """One article as `extract` takes it; see there."""

    text: str
    published: str | datetime.date | None = None
    title: str | None = None
    id: str | None = None


def checked_text(text: object) -> str:
    """Raises TypeError, naming the type, for anything but a str."""
    if isinstance(text, str):
        return text
    hint = "; decode it first, for example text.decode('utf-8')" if isinstance(text, bytes) else ""
    raise TypeError(f"text must be a str, not {type(text).__name__}{hint}")


def checked_optional_str(name: str, value: object) -> str | None:
    """Raises TypeError for anything but a str or None."""
    if value is None or isinstance(value, str):
        return value
    raise TypeError(f"{name} must be a str or None, not {type(value).__name__}")


def checked_published(value: object) -> datetime.date | None:
    """The publication date as a date.

    Raises:
        ValueError: a string that is no date, with the forms accepted.
        TypeError: any other type.
    """
    if value is None:
        return None
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str):
        raise TypeError(f"published must be {PUBLISHED_FORMS}, not {type(value).__name__}")
    try:
        return datetime.datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise ValueError(f"published {value[:60]!r} is no date; it must be {PUBLISHED_FORMS}") from None


def as_article(article: object) -> Article:
    """A str, an `Article`, or a mapping with the fields text, published, title, id (others are ignored)."""
    if isinstance(article, Article):
        return article
    if isinstance(article, str):
        return Article(article)
    if isinstance(article, Mapping):
        if "text" not in article:
            raise ValueError(
                f"an article given as a mapping needs the field 'text'; this one has {sorted(map(str, article))}"
            )
        fields: dict[str, Any] = {name: article[name] for name in ARTICLE_FIELDS if article.get(name) is not None}
        return Article(**{"text": article["text"], **fields})
    raise TypeError(f"an article must be a str or a mapping with the field 'text', not {type(article).__name__}")
