"""What several commands share: messages, exit codes, and options about reading."""

from __future__ import annotations

import gc
import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from beritaextract.cli import CANNOT_GO_ON as CANNOT_GO_ON
from beritaextract.cli import INTERRUPTED as INTERRUPTED
from beritaextract.cli.messages import grouped, in_language, language, told
from beritaextract.messages import translated

if TYPE_CHECKING:
    from beritaextract.config import Config
    from beritaextract.errors import Problem, SourceError
    from beritaextract.sources import ReadOptions

LOST = 1
USAGE = 2

MapOption = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="ROLE=FIELD", help="Field that holds text, title, published, id, url or outlet. Repeatable."
    ),
]
FromOption = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FORMAT",
        help="Read as txt, md, html, json, jsonl, csv, xlsx, ods, parquet, arrow, xml, ris, docx, eml, mhtml, sqlite, "
        "zip or warc.",
    ),
]
MendOption = Annotated[bool, typer.Option("--mend", help="Mend mojibake with ftfy (extra ftfy); changes the text.")]
MonthFirstOption = Annotated[bool, typer.Option("--month-first", help="Read the date 11/12/2022 as 12 November.")]
EntitiesOption = Annotated[
    str,
    typer.Option(
        "--entities", metavar="MODE", help="How names are found: accurate, fast (rules without the model) or off."
    ),
]
MaxCharsOption = Annotated[int, typer.Option("--max-chars", min=1, help="Longest text, in characters.")]


def say(message: str) -> None:
    """A message for the person at the terminal, on stderr, on one line."""
    message = in_language(message)
    sys.stdout.flush()  # what was printed stands before what is said of it
    safe = "".join(char if char.isprintable() or char == "\n" else repr(char)[1:-1] for char in message)
    print(safe.encode("utf-8", "replace").decode(), file=sys.stderr)


# Whether a command has said why it ends.
stopped = False


def stop(message: str, code: int) -> typer.Exit:
    """Say what is wrong and what to do; the exit to raise."""
    global stopped
    stopped = True
    say(f"beritaextract: {in_language(message)}")
    return typer.Exit(code)


# What is wrong with the tables of a run, and not with the call: the same command works once they are made anew.
_NOT_USABLE = frozenset({"damaged", "joins", "half-written", "missing-table", "schema-version", "too-many"})


def unusable(error: SourceError) -> typer.Exit:
    """Say why the tables in a folder cannot be used; the exit to raise, the same for every command that reads them."""
    return stop(str(error), CANNOT_GO_ON if error.kind in _NOT_USABLE else USAGE)


MinConfidenceOption = Annotated[
    float,
    typer.Option(
        "--min-confidence", metavar="0..1", min=0.0, max=1.0, help="Leave out records that are less sure than this."
    ),
]


LexiconOption = Annotated[
    Path | None,
    typer.Option("--lexicon", metavar="PATH", help="Folder or TOML file with lexicon rows of your own."),
]


def settings(
    max_chars: int | None = None,
    entities: str = "accurate",
    min_confidence: float = 0.0,
    lang: str | None = None,
    lexicon: Path | None = None,
) -> Config:
    """The settings that the options name; ends the command where they name none.

    Records are in the language that is asked for by name, whatever the locale: the same command gives the same tables.
    Rows of `lexicon` that take the place of shipped ones are told.
    """
    from beritaextract.config import DEFAULT_MAX_CHARS, Config, EntityMode, Language
    from beritaextract.errors import LexiconError

    try:
        config = Config(
            max_chars=max_chars or DEFAULT_MAX_CHARS,
            entities=cast(EntityMode, entities),
            min_confidence=min_confidence,
            language=cast(Language, lang or "en"),
            lexicon=lexicon,
        )
    except ValueError as error:
        raise stop(f"--{error}", USAGE) from None
    if lexicon is not None:
        from beritaextract.adaptation import own_lexicon

        try:
            own = own_lexicon(lexicon)
        except LexiconError as error:
            raise stop(f"--lexicon {error}", USAGE) from None
        for note in own.notes:
            say(f"beritaextract: {in_language(f'--lexicon {note}')}")
    return config


def existing(path: Path) -> None:
    """Ends the command where a path does not exist; a link that leads nowhere is told of as lost input."""
    if not path.exists() and not path.is_symlink():
        raise stop(told("missing_path", path=path), USAGE)


def tell_skipped(skipped: dict[str, int]) -> None:
    """Say which kinds of files were left out."""
    if skipped:
        from beritaextract.sources.files import advice_for

        by_advice: dict[str | None, list[str]] = {}
        for suffix, number in sorted(skipped.items()):
            by_advice.setdefault(advice_for(f"x{suffix}"), []).append(f"{grouped(number)} {suffix}")
        for advice, kinds in by_advice.items():
            if advice is None:
                say(told("unknown_kind", kinds=", ".join(kinds)))
            else:
                say(told("not_read", kinds=", ".join(kinds), advice=translated(advice, "problems", language())))


def described(problem: Problem) -> str:
    """A problem on one line: where, and what."""
    where = ", ".join(part.replace("\n", "\\n") for part in (problem.source, problem.place) if part)
    message = translated(problem.message, "problems", language())
    return f"{where}: {message}" if where else message


def for_programs() -> None:
    """What is printed from here on is read by programs: it is UTF-8, whatever the terminal can show."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.encoding.lower().startswith("utf"):
        sys.stdout.reconfigure(encoding="utf-8")


def as_json(data: Any, *, indent: int | None = None) -> str:
    """Data as JSON; what the output cannot hold, such as half a surrogate pair, is written as an escape."""
    text = json.dumps(data, indent=indent, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(data, indent=indent)
    return text


def read_options(
    mapping: list[str] | None, format_: str | None, *, mend: bool = False, month_first: bool = False
) -> ReadOptions:
    """The options about reading, or the exit with what is wrong with them."""
    from beritaextract.extras import MissingExtra, needed
    from beritaextract.sources import ReadOptions
    from beritaextract.sources.files import FORMAT_NAMES

    fields: dict[str, str] = {}
    for pair in mapping or []:
        role, equals, name = pair.partition("=")
        if not equals or not name:
            raise stop(f"--map {pair}: write it as ROLE=FIELD, for example --map text=content", USAGE)
        fields[role.strip()] = name
    if format_ is not None and format_ not in FORMAT_NAMES:
        raise stop(f"--from {format_}: known are {', '.join(FORMAT_NAMES)}", USAGE)
    try:
        if mend:
            needed("ftfy", "ftfy")
        return ReadOptions(fields=fields, format=format_, mend=mend, month_first=month_first)
    except MissingExtra as error:
        raise stop(str(error), CANNOT_GO_ON) from None
    except ValueError as error:
        raise stop(str(error), USAGE) from None


@contextmanager
def without_collecting() -> Iterator[None]:
    """Rows by the million hold no cycles; looking for some takes a fifth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
