"""Which field of a record is the text, the title, the date, the id and the address.

Recognised are the names that news-please, trafilatura, newspaper4k, fundus, schema.org, WordPress and Scrapy feeds use,
and Indonesian ones; case, blanks, `_`, `-` and `:` do not count.  The first name of a list that has a value wins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import SourceArticle, content_id
from beritaextract.sources.dates import iso_date
from beritaextract.sources.decoding import mend
from beritaextract.sources.files import InputFile
from beritaextract.sources.fragments import fragment_text, looks_like_markup
from beritaextract.sources.options import ReadOptions

NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        *("maintext", "plaintext", "text", "articletext", "articlebody", "fulltext", "content", "contents", "body"),
        *("contentencoded", "cleanedtext", "articlecontent", "newscontent", "textcontent", "bodytext", "story"),
        *("isi", "isiberita", "isiartikel", "konten", "teks", "berita", "artikel", "article", "rawtext"),
    ),
    "title": ("title", "headline", "judul", "judulberita", "articletitle", "newstitle", "heading"),
    "published": (
        *("datepublish", "publishdate", "publishingdate", "datepublished", "published", "publishedat", "publisheddate"),
        *("publicationdate", "publicationdatetime", "pubdate", "publish", "publishedtime", "articlepublishedtime"),
        *("date", "tanggal", "tanggalterbit", "tgl", "waktu", "datetime", "timestamp", "time"),
    ),
    "id": ("id", "articleid", "docid", "documentid", "uuid", "guid", "uid", "newsid", "idberita", "idartikel"),
    "url": ("url", "link", "canonicalurl", "canonicallink", "articleurl", "requestedurl", "responseurl", "permalink"),
}
_FOLD = re.compile(r"[\s_\-:.]+")
_DEEPEST = 20


class Record(NamedTuple):
    """A record with its place in the input."""

    fields: Mapping[str, Any]
    file: InputFile
    place: str | None


def fold(name: str) -> str:
    """A field name without case, blanks, `_`, `-`, `:` and `.`."""
    return _FOLD.sub("", name.strip().lower())


def chosen(names: list[str], options: ReadOptions) -> dict[str, list[str]]:
    """For each role the fields that may fill it, best first; a field named in the options is the only one."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(fold(name), name)
    found: dict[str, list[str]] = {}
    for role, known in NAMES.items():
        asked = options.fields.get(role)
        if asked is not None:
            found[role] = [asked] if asked in names else [folded[fold(asked)]] if fold(asked) in folded else []
        else:
            found[role] = [folded[name] for name in known if name in folded]
    return found


def article_of(record: Record, options: ReadOptions) -> SourceArticle | Problem:
    """The article that a record holds."""
    fields, file, place = record
    source = file.source
    inner = fields.get("_source")
    if isinstance(inner, Mapping):  # a dump of Elasticsearch
        fields = {"id": fields.get("_id"), **inner}
    roles = chosen([name for name in fields if isinstance(name, str)], options)
    try:
        text = _body(fields, roles["text"], options)
    except SourceError as error:
        return Problem(error.kind, error.message, source, place)
    notes: list[Problem] = []
    published = None
    value = _first(fields, roles["published"])
    try:
        published = iso_date(value, month_first=options.month_first)
    except ValueError as error:
        notes.append(Problem("published", f"the publication date was left out: {error}", source, place, lost=False))
    url = _short(_first(fields, roles["url"]))
    own_id = _short(_first(fields, roles["id"]))
    title = _short(_first(fields, roles["title"]))
    return SourceArticle(
        id=own_id or url or content_id(file.key, text),
        text=text,
        title=mend(title) if title and options.mend else title,
        published=published,
        url=url,
        source=source,
        place=place,
        notes=tuple(notes),
    )


def no_body(names: list[str], asked: str | None) -> SourceError:
    """The error for a record without a body field."""
    listed = ", ".join(sorted(names)[:12]) or "none"
    if asked is not None:
        return SourceError("no-body", f"there is no field {asked!r}; the fields are: {listed}")
    return SourceError(
        "no-body",
        f"no field holds the text; the fields are: {listed}; name the right one with --map text=FIELD",
    )


def _body(fields: Mapping[str, Any], names: list[str], options: ReadOptions) -> str:
    if not names:
        raise no_body([str(name) for name in fields], options.fields.get("text"))
    for name in names:
        text = _joined(fields[name])
        if text.strip():
            text = fragment_text(text) if looks_like_markup(text) else text
            return mend(text) if options.mend else text
    raise SourceError("empty", f"the field {names[0]!r} is empty; remove the record or fill it")


def _joined(value: Any, depth: int = 0) -> str:
    """A body as text: a string, a list of paragraphs, or the summary and sections of fundus.

    Raises:
        SourceError: lists in lists without an end.
    """
    if isinstance(value, str):
        return value
    if depth > _DEEPEST:
        raise SourceError("json", "the text is nested too deeply to be an article; store it as one string")
    if isinstance(value, Mapping):
        value = [value.get(name) for name in ("headline", "summary", "sections", "paragraphs", "text", "rendered")]
    if isinstance(value, list):
        return "\n\n".join([part for inner in value if (part := _joined(inner, depth + 1))])
    return ""


def _first(fields: Mapping[str, Any], names: list[str]) -> Any:
    for name in names:
        value = fields[name]
        if isinstance(value, Mapping):
            value = value.get("$oid") or value.get("$date") or value.get("rendered")  # MongoDB, WordPress
        if value is not None and value != "" and not isinstance(value, (list, Mapping)):
            return value
    return None


def _short(value: Any) -> str | None:
    text = None if value is None else str(value).strip()
    return text or None
