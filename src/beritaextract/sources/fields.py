"""A record to an article: which field is what, told by names and, where these leave it open, by what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import FieldUse, SourceArticle, content_id
from beritaextract.sources.body import Body, body_of
from beritaextract.sources.dates import iso_date, looks_like_a_date
from beritaextract.sources.decoding import mend
from beritaextract.sources.envelopes import lies_beside, unwrapped, with_metadata
from beritaextract.sources.field_names import Roles, roles_of
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.prose import holds_words, is_address, is_cut_off, is_prose, is_stripped
from beritaextract.sources.values import host_of, scalar, short, with_month_and_year, with_siblings

_SHORTEST_POST = 60


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
        return lies_beside(name)

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
            values[role], used[role] = short(fields, roles.by_role[role])
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
            body = body_of(fields[name] if asked is not None else with_siblings(name, fields))
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
            value = with_month_and_year(scalar(fields[name]), fields)
            try:
                if day := iso_date(value, month_first=self._options.month_first):
                    return day, name
            except ValueError as error:
                failure = failure or error
        if failure is not None:
            message = f"the publication date was left out: {failure}"
            notes.append(Problem("published", message, self._file.source, place, lost=False))
        elif not roles.by_role["published"] and "published" not in self._options.fields:
            others = roles.other_days or tuple(name for name in roles.rest if looks_like_a_date(scalar(fields[name])))
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
