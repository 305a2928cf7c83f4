"""A lexicon of one's own: rows that are added to the shipped ones, or take their place.

    mine/posts.tsv, mine/reporting_verbs.toml, …    a folder of files with the names and columns of the shipped ones
    mine.toml                                       or one file: [posts."kepala gerai"], [reporting_verbs.celetuk], …

Which files can be added to says `adaptable.toml`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from beritaextract.errors import LexiconError
from beritaextract.lexicon import overlay
from beritaextract.lexicon.loader import Row, load_rows, parsed_toml, parsed_tsv, shipped_rows


class Adaptable(NamedTuple):
    """A shipped file that rows can be added to; `adaptable.toml` explains the fields."""

    name: str
    package: str
    file: str
    key: str
    words: tuple[str, ...]
    closed: tuple[str, ...]


class OwnRow(NamedTuple):
    """A row of one's own.

    Attributes:
        lexicon: which one it belongs to: `posts`.
        key: its key.
        fields: its other fields.
        place: `file:line`.
        replaces: whether a shipped row has that key.
    """

    lexicon: str
    key: str
    fields: Row
    place: str
    replaces: bool

    def words(self) -> list[str]:
        """Its words as they stand in an article; none for rows that are patterns."""
        found: list[str] = []
        for field in adaptable()[self.lexicon].words:
            value = self.key if field == "key" else self.fields.get(field, ())
            if isinstance(value, str):
                found += [value] if field == "key" else value.replace("~", " ").split()
            else:
                found += value
        return found


class OwnLexicon(NamedTuple):
    """A lexicon of one's own, read and checked as far as each row by itself can be.

    Attributes:
        path: the folder or file.
        rows: its rows, in the order of the files.
        digest: names its content.
    """

    path: str
    rows: tuple[OwnRow, ...]
    digest: str

    @property
    def notes(self) -> list[str]:
        """One line for each row that takes the place of a shipped one."""
        return [
            f"{row.place}: {row.key!r} takes the place of the shipped row of {row.lexicon}"
            for row in self.rows
            if row.replaces
        ]

    def overlay(self) -> overlay.Overlay:
        """The rows as the loader asks for them."""
        files: dict[tuple[str, str], dict[str, overlay.Placed]] = {}
        for row in self.rows:
            target = adaptable()[row.lexicon]
            files.setdefault((target.package, target.file), {})[row.key] = overlay.Placed(row.fields, row.place)
        return overlay.Overlay(self.digest, files)


@lru_cache(maxsize=1)
def adaptable() -> Mapping[str, Adaptable]:
    """The shipped files that rows can be added to, by name."""
    rows = load_rows(
        "beritaextract.lexicon",
        "adaptable.toml",
        key="name",
        required=("package", "file", "key", "words", "example"),
        optional=("closed",),
    )
    return MappingProxyType(
        {
            name: Adaptable(
                name,
                row["package"],
                row["file"],
                row["key"],
                tuple(row["words"].split()),
                tuple(row.get("closed", "").split()),
            )
            for name, row in rows.items()
        }
    )


def read_own_lexicon(path: str | Path) -> OwnLexicon:
    """The rows in a folder, or in one TOML file.

    Raises:
        LexiconError: nothing there, a file or table that is no lexicon, a row that stands twice, is empty, or has an
            unknown field or class; names file, line and what to do.
    """
    path = Path(path)
    rows: list[OwnRow] = []
    digest = hashlib.blake2b(digest_size=16)
    for file, source in _files(path):
        digest.update(repr((file.name, source)).encode("utf-8", "backslashreplace"))
        rows += _rows_of(file, source, whole=file == path)
    if not rows:
        raise LexiconError(f"{path}: no rows in it; known are {_known()}")
    return OwnLexicon(str(path), tuple(rows), digest.hexdigest())


def _known() -> str:
    return ", ".join(Path(target.file).name for target in adaptable().values())


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    if not path.exists():
        raise LexiconError(f"{path} does not exist; give a folder of lexicon files, or one TOML file")
    files = [path]
    if path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix in (".tsv", ".toml"))
    for file in files:
        try:
            yield file, file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            why = getattr(error, "strerror", None) or "not UTF-8"
            raise LexiconError(f"{file}: {why}; save it as UTF-8, or take it out") from None


def _rows_of(file: Path, source: str, *, whole: bool) -> Iterator[OwnRow]:
    if not whole:
        target = adaptable().get(file.stem)
        if target is None or Path(target.file).suffix != file.suffix:
            raise LexiconError(f"{file}: no lexicon has that name; known are {_known()}")
        if file.suffix == ".tsv":
            yield from _of_table(file, target, parsed_tsv(source, str(file), target.key))
        else:
            found = parsed_toml(source, str(file), None)
            yield from _of_table(file, target, [(key, row, _line(source, key)) for key, row in found])
        return
    if file.suffix != ".toml":
        raise LexiconError(f"{file}: one file must be TOML, with a table for each lexicon; or give the folder")
    for name, _ in parsed_toml(source, str(file), None):
        if name not in adaptable():
            raise LexiconError(f"{file}:{_line(source, name)}: no lexicon {name!r}; known are {', '.join(adaptable())}")
        found = parsed_toml(source, str(file), name)
        yield from _of_table(file, adaptable()[name], [(key, row, _line(source, key, name)) for key, row in found])


def _of_table(file: Path, target: Adaptable, found: Iterable[tuple[str, dict[str, Any], int]]) -> Iterator[OwnRow]:
    shipped = shipped_rows(target.package, target.file, target.key)
    needed = set.intersection(*(set(row) for row in shipped.values()))
    allowed = set.union(*(set(row) for row in shipped.values()))
    kinds = {field: type(value) for row in shipped.values() for field, value in row.items()}
    seen: dict[str, int] = {}
    for key, fields, line in found:
        place = f"{file}:{line}"
        if not key.strip():
            raise LexiconError(f"{place}: a row without {target.key}; write it, or take the row out")
        if key in seen:
            raise LexiconError(f"{place}: {key!r} stands in line {seen[key]} already; merge the two rows")
        seen[key] = line
        for field in sorted(set(fields) - allowed):
            known = ", ".join(sorted(allowed))
            raise LexiconError(f"{place}: {key!r} has an unknown field {field!r}; known are {known}")
        for field in sorted(needed - set(fields)):
            raise LexiconError(f"{place}: {key!r} lacks {field!r}")
        for field, value in fields.items():
            if not isinstance(value, kinds[field]):
                raise LexiconError(f"{place}: {field} of {key!r} is {value!r}; a {_NAMES[kinds[field]]} is wanted")
            if value in ("", []) and field in needed and _never_empty(target, field):
                raise LexiconError(f"{place}: {field} of {key!r} is empty")
        for field in target.closed:
            classes = sorted({str(row[field]) for row in shipped.values() if field in row})
            if field in fields and str(fields[field]) not in classes:
                one_of = ", ".join(classes)
                raise LexiconError(f"{place}: {field} of {key!r} is {fields[field]!r}; take one of {one_of}")
        own = OwnRow(target.name, key, fields, place, key in shipped)
        _check_words(own)
        yield own


# No word of an article holds them, but patterns do, and rows are compared to articles letter by letter.
_OF_PATTERNS = re.compile(r"[\\^\[\]{}*?|+\n\t]")


def _check_words(row: OwnRow) -> None:
    """Refuse a row with a word that can stand in no article."""
    for word in row.words():
        if not word.strip():
            raise LexiconError(
                f"{row.place}: {row.key!r} has an empty word, which stands nowhere; write it, or take it out"
            )
        if word != " ".join(word.split()):
            raise LexiconError(f"{row.place}: {word!r} of {row.key!r} has a blank too many; take it out")
        if (sign := _OF_PATTERNS.search(word)) is not None:
            raise LexiconError(
                f"{row.place}: {word!r} of {row.key!r} holds {sign.group()!r} as a pattern does; "
                "words are taken as they are written, so write each form as a word of its own"
            )


_NAMES = {str: "text", list: "list", bool: "true or false", int: "whole number"}


def _never_empty(target: Adaptable, field: str) -> bool:
    """Whether every shipped row says something in that field."""
    return all(row.get(field) not in ("", []) for row in shipped_rows(target.package, target.file, target.key).values())


def _line(source: str, key: str, table: str | None = None) -> int:
    """The line in which a TOML table of that name begins, 1 where it cannot be told."""
    name = rf"(?:{re.escape(key)}|\"{re.escape(key)}\"|'{re.escape(key)}')"
    above = rf"{re.escape(table)}\s*\.\s*" if table else ""
    heads = rf"\[\s*{above}{name}\s*[\].]"
    inline = rf"{name}\s*="
    inside = table is None
    for number, line in enumerate(source.splitlines(), 1):
        if table and re.match(r"\s*\[", line):
            inside = re.match(rf"\s*\[\s*{re.escape(table)}\s*\]", line) is not None
        if re.match(rf"\s*{heads}", line) or (inside and re.match(rf"\s*{inline}", line)):
            return number
    return 1
