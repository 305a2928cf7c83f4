"""A record to an article: which field is what, told by names and, where these leave it open, by what is in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import FieldUse, SourceArticle, content_id
from beritaextract.sources.body import Body, body_of
from beritaextract.sources.crawls import OF_CRAWLS, is_of_a_crawl
from beritaextract.sources.dates import iso_date, looks_like_a_date
from beritaextract.sources.decoding import mend
from beritaextract.sources.envelopes import lies_beside, unwrapped, with_metadata
from beritaextract.sources.export_objects import UNTOLD, other_object, unpublished
from beritaextract.sources.field_names import Roles, is_called_clean, roles_of
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.prose import (
    holds_words,
    is_address,
    is_cut_off,
    is_prose,
    is_stripped,
    is_untouched,
    only_repeats,
)
from beritaextract.sources.struck import struck_note
from beritaextract.sources.values import host_of, scalar, short, with_month_and_year, with_siblings

_SHORTEST_POST = 60
# A text no longer than this may be a passage of another one, which begins with as many of its characters.
_LONGEST_PASSAGE = 1000
_SAME = 60


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
        self._left_out: Counter[str] = Counter()
        self._month_first = options.month_first

    def roles(self, names: Iterable[Any]) -> Roles:
        """The roles that fields of these names may have."""
        return roles_of(tuple(name for name in names if isinstance(name, str)), self._asked)

    def beside(self, name: str) -> bool:
        """Whether a field of this name holds an object with the title, the date and so on, or the record itself."""
        return lies_beside(name)

    def leaves_out(self, fields: Mapping[str, Any]) -> bool:
        """Whether a record is something else than an article, such as a menu of a site; it is counted then."""
        kind = other_object(fields)
        if kind is not None and kind not in UNTOLD:
            self._left_out[kind] += 1
        return kind is not None

    def left_out(self) -> Iterable[Problem]:
        """A note on what was left out, if anything was."""
        if self._left_out:
            listed = ", ".join(f"{number:,} {kind[:40]}" for kind, number in self._left_out.most_common(10))
            message = f"what an export holds beside articles was left out: {listed}"
            yield Problem("no-article", message, self._file.source, lost=False)

    def settle_dates(self, records: Iterable[Mapping[str, Any]]) -> Iterable[Problem]:
        """Read the dates of the file month first where one of the first records shows that they are; a note says so."""
        shown = ""
        for fields in records:
            for name in self.roles(fields).by_role["published"][:1]:
                value = scalar(fields[name])
                if _is_date(value, month_first=False):
                    if not _is_date(value, month_first=True):
                        return
                elif _is_date(value, month_first=True):
                    shown = str(value)[:60]
        if shown and not self._month_first:
            self._month_first = True
            message = f"the dates are written month first, as {shown!r} shows, and were read so"
            yield Problem("date-order", message, self._file.source, lost=False)

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
        if (status := unpublished(fields)) is not None:
            message = f"the export says of this article {status!r}: it may never have been published"
            notes.append(Problem("draft", message, source, place, lost=False))
        published, dated = self._published(fields, roles, place, notes)
        used = {"text": text.field, "published": dated}
        values: dict[str, str | None] = {}
        for role in ("title", "id", "url", "outlet"):
            values[role], used[role] = short(fields, roles.by_role[role])
        if values["outlet"] and values["outlet"].lower().startswith(OF_CRAWLS):
            values["outlet"], used["outlet"] = None, ""
        if values["outlet"]:
            values["outlet"] = host_of(values["outlet"]) or values["outlet"]
        if values["title"]:
            values["title"] = " ".join(body_of(values["title"]).text.split()) or None
        body = text.body
        if text.copy and values["title"] and only_repeats(body.text, values["title"]):
            message = f"{text.field!r} says no more than the headline; fetch the article itself"
            return Problem("no-body", message, source, place)
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
                    return found[0] if asked is not None else _whole(found[0], roles, fields)
        if found:
            return _best(found)
        if asked is None and roles.by_role["text"]:  # an empty text; the teaser may be the whole of it
            for name in roles.copies:
                body = body_of(fields[name])
                if is_prose(body.text):
                    return _Text(body, name, copy=name not in roles.weak)
        if asked is None and not roles.by_role["text"] and not roles.copies:
            prose = [
                _Text(Body(value, False), name, guessed=True)
                for name in roles.rest
                if isinstance(value := fields[name], str) and is_prose(value)
            ]
            if prose:
                longest = max(prose, key=lambda text: len(text.body.text))
                body = body_of(longest.body.text)
                if not holds_words(body.text):  # a script, or the description of a picture
                    raise SourceError("empty", _why_no_text(longest.field, ""))
                return longest._replace(body=body)
        if roles.by_role["text"]:
            name = roles.by_role["text"][0]
            raise SourceError("empty", _why_no_text(name, fields[name]))
        raise no_body([str(name) for name in fields], asked)

    def _about_text(self, text: _Text, place: str | None) -> Iterable[Problem]:
        if text.guessed:
            yield from self.once(
                "field",
                f"no field is known to hold the text; {text.field!r} was taken, which holds prose; "
                f"if it is another one, name it with --map text=FIELD",
                place,
            )
        elif is_stripped(text.body.text) or (text.copy and not _is_whole_copy(text)):
            yield from self.once(
                "copy",
                f"the texts in {text.field!r} look cleaned, stemmed or shortened; quotations and figures may be gone "
                "from them; give the texts as they were scraped",
                place,
            )
        if text.body.struck:
            yield from self.once(*struck_note(self._file.source)[:2], place)
        if len(text.body.text) <= _LONGEST_PASSAGE and is_cut_off(text.body.text):
            yield from self.once(
                "cut-off",
                f"the texts in {text.field!r} end as teasers do, the rest of the articles is missing; "
                "fetch the articles themselves",
                place,
            )

    def _published(
        self, fields: Mapping[str, Any], roles: Roles, place: str | None, notes: list[Problem]
    ) -> tuple[str | None, str]:
        """The day of publication and the field that it was in; why there is none goes into `notes`."""
        failure: ValueError | None = None
        named = roles.by_role["published"]
        crawled = "published" not in self._options.fields and is_of_a_crawl(fields, roles)
        for name in () if crawled else named:
            value = with_month_and_year(scalar(fields[name]), fields)
            try:
                if day := iso_date(value, month_first=self._month_first):
                    return day, name
            except ValueError as error:
                failure = failure or error
                if not self._month_first and _is_date(value, month_first=True):
                    shown = str(value)[:60]
                    failure = ValueError(f"{shown!r} is written month first; read the file with --month-first")
        if failure is not None:
            message = f"the publication date was left out: {failure}"
            notes.append(Problem("published", message, self._file.source, place, lost=False))
        elif (crawled or not named) and "published" not in self._options.fields:
            others = (named if crawled else roles.other_days) or tuple(
                name for name in roles.rest if looks_like_a_date(scalar(fields[name]))
            )
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


def _is_date(value: Any, *, month_first: bool) -> bool:
    try:
        return iso_date(value, month_first=month_first) is not None
    except ValueError:
        return False


def _is_whole_copy(text: _Text) -> bool:
    """Whether a text that is called clean was cleaned of page furniture and of nothing else, as goose3 calls it."""
    return is_called_clean(text.field) and not text.body.made and is_untouched(text.body.text)


def _may_be_post(text: str, roles: Roles) -> bool:
    """Whether a field such as `message` holds a post, and not what a server says."""
    return is_prose(text) or (len(text) >= _SHORTEST_POST and " " in text and bool(roles.by_role["published"]))


def _whole(text: _Text, roles: Roles, fields: Mapping[str, Any]) -> _Text:
    """The text, or that of which it is only a passage, as search services put both into one record."""
    passage = text.body.text
    if len(passage) > _LONGEST_PASSAGE:
        return text
    for name in roles.by_role["text"]:
        value = fields[name]
        if isinstance(value, str) and len(value) > 1.5 * len(passage) and passage[:_SAME].strip() in value:
            body = body_of(value)
            if len(body.text) > 1.5 * len(passage) and passage[:_SAME].strip() in body.text:
                return _Text(body, name)
    return text


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


def _why_no_text(name: object, value: Any) -> str:
    """What to do about a text field without words: it is empty, or it holds something that is no text."""
    if not value or value != value or isinstance(value, str):  # a float that is none differs from itself
        return f"the field {name!r} is empty; remove the record or fill it"
    held = str(value)[:40]
    return f"the field {name!r} holds {held!r}, which is no text; name the field of the text with --map text=FIELD"
