"""A record to an article: which field is what, told by names and, where these leave it open, by what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import FieldUse, SourceArticle, content_id
from beritaextract.sources.body import Body, body_of
from beritaextract.sources.dates import iso_date, looks_like_a_date
from beritaextract.sources.decoding import mend
from beritaextract.sources.field_names import Roles, fold, roles_of
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.prose import holds_words, is_address, is_cut_off, is_nothing, is_prose, is_stripped

# Objects that hold the record itself: Elasticsearch, JSON:API and Strapi, GraphQL, Django, CouchDB, Reddit, the
# dataset viewer of Hugging Face, n8n.
_ENVELOPES = frozenset(
    {"source", "attributes", "node", "fields", "doc", "article", "artikel", "data", "post", "properties", "item"}
    | {"row", "json", "record"}
)
_NUMBERED = re.compile(r"(.*?[^\d])(\d{1,3})$", re.S)
_MONTH_AND_YEAR = (("bulan", "month", "bln"), ("tahun", "year", "thn"))
# Objects with the title, the date and so on of the text beside them.
_METADATA = frozenset(
    {"metadata", "meta", "snippet", "info", "header", "details", "detail", "jsonld", "ldjson", "opengraph", "og"}
)
# What exports have among the articles, by the field that says so.
_POST_TYPES = frozenset(
    {"attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "wp_navigation"}
)
_OTHER_OBJECTS = {
    "type": frozenset({"service", "header", "database"}),
    "post_type": _POST_TYPES,
    "wp:post_type": _POST_TYPES,
}
_NAME_KEYS = ("property", "name", "key")
_MOST_BESIDE = 200
_SHORTEST_POST = 60
# What an object that stands for one value holds it as.
_SCALARS = (
    "$oid",
    "$date",
    "$numberLong",
    "S",
    "N",
    "stringValue",
    "timestampValue",
    "integerValue",
    "_seconds",
    "seconds",
    "rendered",
    "$t",
    "#text",
    "_text",
    "date",
    "datetime",
    "iso",
    "value",
    "name",
    "@id",
    "raw",
    "text",
)


class Record(NamedTuple):
    """A record with its place in the input."""

    fields: Mapping[str, Any]
    file: InputFile
    place: str | None


class _Text(NamedTuple):
    """The body of a record and the field that it was in."""

    body: Body
    field: str
    guessed: bool = False
    copy: bool = False


class RecordReader:
    """The records of one file to articles; what is odd about all of them is said once."""

    def __init__(self, file: InputFile, options: ReadOptions) -> None:
        self._file = file
        self._options = options
        self._asked = tuple(sorted(options.fields.items()))
        self._said: set[str] = set()

    def roles(self, names: Iterable[Any]) -> Roles:
        """The roles that fields of these names may have."""
        return roles_of(tuple(name for name in names if isinstance(name, str)), self._asked)

    def beside(self, name: str) -> bool:
        """Whether a field of this name holds an object with the title, the date and so on, or the record itself."""
        return fold(name) in _METADATA | _ENVELOPES

    def article(self, fields: Mapping[str, Any], place: str | None, *, made: bool = False) -> SourceArticle | Problem:
        """The article that a record holds; `made` says that its values stand nowhere in the file as they are."""
        fields = with_metadata(unwrapped(fields, self), self)
        roles = self.roles(fields)
        source = self._file.source
        try:
            text = self._text(fields, roles)
        except SourceError as error:
            return Problem(error.kind, error.message, source, place)
        notes = list(self._about_text(text, place))
        published, dated = self._published(fields, roles, place, notes)
        used = {"text": text.field, "published": dated}
        values: dict[str, str | None] = {}
        for role in ("title", "id", "url", "outlet"):
            values[role], used[role] = _short(fields, roles.by_role[role])
        if values["outlet"]:
            values["outlet"] = host_of(values["outlet"]) or values["outlet"]
        if values["title"]:
            values["title"] = " ".join(body_of(values["title"]).text.split()) or None
        body = text.body
        if self._options.mend:
            body = Body(mend(body.text), True)
            values["title"] = mend(values["title"]) if values["title"] else None
        url = values["url"]
        return SourceArticle(
            id=values["id"] or url or content_id(self._file.key, body.text),
            text=body.text,
            title=values["title"],
            published=published,
            url=url,
            source=source,
            place=place,
            notes=tuple(notes),
            outlet=values["outlet"],
            made=body.made or made,
            fields=FieldUse(
                tuple((role, name) for role, name in used.items() if name),
                tuple(name for name in roles.rest if name != text.field),
            ),
        )

    def _text(self, fields: Mapping[str, Any], roles: Roles) -> _Text:
        """The text: the best of the fields that are called so, or else the only field that holds prose."""
        asked = self._options.fields.get("text")
        found: list[_Text] = []
        for name in roles.by_role["text"] or roles.copies:
            body = body_of(fields[name] if asked is not None else _with_siblings(name, fields))
            if holds_words(body.text) and (name not in roles.weak or _may_be_post(body.text, roles)):
                found.append(_Text(body, name, copy=name in roles.copies and name not in roles.weak))
                if len(found) == 1 and (asked is not None or not _doubtful(body.text)):
                    return found[0]
        if found:
            return _best(found)
        if asked is None and not roles.by_role["text"] and not roles.copies:
            prose = [
                _Text(Body(value, False), name, guessed=True)
                for name in roles.rest
                if isinstance(value := fields[name], str) and is_prose(value)
            ]
            if prose:
                longest = max(prose, key=lambda text: len(text.body.text))
                return longest._replace(body=body_of(longest.body.text))
        if roles.by_role["text"]:
            name = roles.by_role["text"][0]
            raise SourceError("empty", f"the field {name!r} is empty; remove the record or fill it")
        raise no_body([str(name) for name in fields], asked)

    def _about_text(self, text: _Text, place: str | None) -> Iterable[Problem]:
        if text.guessed:
            yield from self.once(
                "field",
                f"no field is known to hold the text; {text.field!r} was taken, which holds prose; "
                f"if it is another one, name it with --map text=FIELD",
                place,
            )
        elif text.copy or is_stripped(text.body.text):
            yield from self.once(
                "copy",
                f"the texts in {text.field!r} look cleaned, stemmed or shortened; quotations and figures may be gone "
                "from them; give the texts as they were scraped",
                place,
            )

    def _published(
        self, fields: Mapping[str, Any], roles: Roles, place: str | None, notes: list[Problem]
    ) -> tuple[str | None, str]:
        """The day of publication and the field that it was in; why there is none goes into `notes`."""
        failure: ValueError | None = None
        for name in roles.by_role["published"]:
            value = _with_month_and_year(_scalar(fields[name]), fields)
            try:
                if day := iso_date(value, month_first=self._options.month_first):
                    return day, name
            except ValueError as error:
                failure = failure or error
        if failure is not None:
            message = f"the publication date was left out: {failure}"
            notes.append(Problem("published", message, self._file.source, place, lost=False))
        elif not roles.by_role["published"] and "published" not in self._options.fields:
            others = roles.other_days or tuple(name for name in roles.rest if looks_like_a_date(_scalar(fields[name])))
            if others:
                listed = ", ".join(map(repr, others[:3]))
                notes += self.once(
                    "date-field",
                    f"no date of publication is known; {listed} may be one and was not used; "
                    f"name it with --map published={others[0]}",
                    place,
                )
        return None, ""

    def once(self, kind: str, message: str, place: str | None) -> Iterable[Problem]:
        """A note on the whole file, or nothing when it was made before."""
        if kind not in self._said:
            self._said.add(kind)
            yield Problem(kind, message, self._file.source, place, lost=False)


def article_of(record: Record, options: ReadOptions) -> SourceArticle | Problem:
    """The article that one record holds."""
    return RecordReader(record.file, options).article(record.fields, record.place)


def no_body(names: list[str], asked: str | None) -> SourceError:
    """The error for a record without a body field."""
    listed = ", ".join(name[:60] for name in sorted(names)[:12]) or "none"
    if asked is not None:
        return SourceError("no-body", f"there is no field {asked!r}; the fields are: {listed}")
    return SourceError(
        "no-body",
        f"no field holds the text; the fields are: {listed}; name the right one with --map text=FIELD",
    )


def unwrapped(fields: Mapping[str, Any], reader: RecordReader) -> Mapping[str, Any]:
    """The record itself, where it stands in an envelope; the scalars of the envelope are kept."""
    for _ in range(3):
        texts = reader.roles(fields).by_role["text"]
        inner = next(
            (
                value
                for name, value in fields.items()
                if isinstance(value, Mapping)
                and (fold(str(name)) in _ENVELOPES or name in texts)
                and holds_text(value, reader)
            ),
            None,
        )
        if inner is None or (holds_text(fields, reader) and inner is not fields.get("_source")):
            break
        fields = {**{name: value for name, value in fields.items() if not isinstance(value, (Mapping, list))}, **inner}
    return fields


def with_metadata(fields: Mapping[str, Any], reader: RecordReader) -> Mapping[str, Any]:
    """The record with what stands in an object beside its text, such as `metadata`; its own fields go before."""
    if all(reader.roles(fields).by_role[role] for role in ("title", "published")):
        return fields
    for name, value in list(fields.items()):
        if isinstance(value, (Mapping, list)) and reader.beside(str(name)):
            fields = {**dict(islice(_beside(value, 0), _MOST_BESIDE)), **fields}
    return fields


def _beside(value: Any, depth: int) -> Iterable[tuple[str, Any]]:
    """The values in an object of metadata, those in objects within it last: JSON-LD, Open Graph as pairs."""
    for inner in value if isinstance(value, list) else [value]:
        if not isinstance(inner, Mapping):
            continue
        pair = next((inner[name] for name in _NAME_KEYS if isinstance(inner.get(name), str)), None)
        if pair is not None and "content" in inner:
            yield pair, inner["content"]
            continue
        yield from ((name, scalar) for name, scalar in inner.items() if not isinstance(scalar, (Mapping, list)))
        if depth < 2:
            for name, deeper in inner.items():
                if isinstance(deeper, (Mapping, list)) and fold(str(name)) in _METADATA | {"graph"}:
                    yield from _beside(deeper, depth + 1)


def holds_text(fields: Mapping[str, Any], reader: RecordReader) -> bool:
    """Whether a text field holds a text rather than another record."""
    return any(
        not (isinstance(value := fields[name], Mapping) and reader.roles(value).by_role["title"])
        for name in reader.roles(fields).by_role["text"]
    )


def is_no_article(fields: Mapping[str, Any]) -> bool:
    """Whether an export says of an object that it is something else than an article, and it has no text either.

    WordPress keeps pictures and menus among the posts, Telegram what happened to the channel, and phpMyAdmin tells of
    itself and of the database.
    """
    return any(
        isinstance(fields.get(name), str) and fields[name] in kinds for name, kinds in _OTHER_OBJECTS.items()
    ) and not any(is_prose(value) for value in fields.values() if isinstance(value, str))


def host_of(url: str) -> str | None:
    """The host of an address, without `www.`; None for what is no address."""
    scheme, mark, rest = url.partition("://")
    if not mark or not scheme.isalpha():
        return None
    host = re.split(r"[/?#:]", rest.rpartition("@")[2] if "@" in rest.split("/")[0] else rest, maxsplit=1)[0].lower()
    return host.removeprefix("www.") or None


def _may_be_post(text: str, roles: Roles) -> bool:
    """Whether a field such as `message` holds a post, and not what a server says."""
    return is_prose(text) or (len(text) >= _SHORTEST_POST and " " in text and bool(roles.by_role["published"]))


def _doubtful(text: str) -> bool:
    """Whether a text that is called so may be none: a label, an address, a teaser, a copy for a machine."""
    return " " not in text.strip() or is_cut_off(text) or is_stripped(text) or is_address(text)


def _best(found: list[_Text]) -> _Text:
    """The first text that is beyond doubt; of a teaser, the longer text that it was taken from."""
    first = found[0]
    for other in found[1:]:
        if not _doubtful(other.body.text) and (
            not is_cut_off(first.body.text)
            or is_stripped(first.body.text)
            or len(other.body.text) > len(first.body.text)
        ):
            return other
    return max(found, key=lambda text: len(text.body.text)) if is_cut_off(first.body.text) else first


def _with_siblings(name: str, fields: Mapping[str, Any]) -> Any:
    """The value of a field, or the values of `isi_1`, `isi_2` and so on, in that order."""
    numbered = _NUMBERED.match(name)
    if numbered is None:
        return fields[name]
    siblings = [match for other in fields if isinstance(other, str) and (match := _NUMBERED.match(other))]
    siblings = [match for match in siblings if match[1] == numbered[1]]
    if len(siblings) == 1:
        return fields[name]
    siblings.sort(key=lambda match: int(match[2]))
    return [{"text": fields[match.group()]} for match in siblings if isinstance(fields[match.group()], str)]


def _with_month_and_year(value: Any, fields: Mapping[str, Any]) -> Any:
    """The day of a month with the month and year of two other fields: `tanggal`, `bulan`, `tahun`."""
    if not str(value).strip().isdigit() or len(str(value).strip()) > 2:
        return value
    by_name = {fold(str(name)): cell for name, cell in fields.items()}
    month, year = (next((by_name[name] for name in names if by_name.get(name)), "") for names in _MONTH_AND_YEAR)
    joint = "/" if str(month).strip().isdigit() else " "
    return joint.join(str(part).strip() for part in (value, month, year))


def _scalar(value: Any) -> Any:
    """A value that may stand in a list of one or in an object: MongoDB, WordPress, Solr, Firestore, Java."""
    for _ in range(3):
        if isinstance(value, Mapping):
            if {"year", "month", "day"} <= value.keys():
                return "-".join(str(value[name]) for name in ("year", "month", "day"))
            value = next((value[name] for name in _SCALARS if value.get(name)), None)
        elif isinstance(value, (list, tuple)) and value:
            if len(value) >= 3 and all(type(item) is int for item in value):  # LocalDateTime as Jackson writes it
                return "-".join(map(str, value[:3]))
            value = value[0] if len(value) == 1 or all(isinstance(item, str) for item in value) else None
        else:
            break
    return value


def _short(fields: Mapping[str, Any], names: tuple[str, ...]) -> tuple[str | None, str]:
    """The first of the fields that has a value, as text, and its name."""
    for name in names:
        value = _scalar(fields[name])
        if isinstance(value, (list, Mapping, bytes, bool)) or value is None or value != value:
            continue
        if isinstance(value, float) and value.is_integer():  # a table with an empty cell makes floats of its numbers
            value = int(value)
        text = str(value).strip()
        if text and not is_nothing(text):
            return text, name
    return None, ""
