"""`beritaextract evaluate`: the library measured on annotated articles of one's own."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from beritaextract.cli.common import (
    CANNOT_GO_ON,
    LOST,
    USAGE,
    EntitiesOption,
    LexiconOption,
    MaxCharsOption,
    for_programs,
    say,
    settings,
    stop,
)
from beritaextract.cli.messages import grouped, told

EPILOG = (
    "Exit codes: 0 measured; 1 records were lost against --against; 2 called wrongly, or a line of a gold file is no "
    "annotated article; 3 could not go on; 130 interrupted."
)


class Format(StrEnum):
    """How the report is printed."""

    text = "text"
    markdown = "markdown"
    json = "json"
    html = "html"


def evaluate(
    paths: Annotated[list[str], typer.Argument(metavar="GOLD", help="Files of annotated articles (.jsonl).")],
    errors: Annotated[int, typer.Option(min=0, help="Show up to this many wrong records of each group.")] = 0,
    only: Annotated[str, typer.Option(help="Groups whose wrong records are shown: figure,direct,speaker,…")] = "",
    against: Annotated[
        str | None, typer.Option(metavar="REPORT.json", help="An earlier report: tell records gained and lost.")
    ] = None,
    format_: Annotated[
        Format, typer.Option("--format", help="text, markdown, json (all of it) or html.")
    ] = Format.text,
    max_chars: MaxCharsOption = 1_000_000,
    entities: EntitiesOption = "accurate",
    lexicon: LexiconOption = None,
) -> None:
    """Measure precision, recall and F1 on annotated articles, with every error, its sentence and its rule."""
    from beritaextract import evaluation
    from beritaextract.errors import BeritaError
    from beritaextract.evaluation import report as shown

    config = settings(max_chars, entities, lexicon=lexicon)
    before = None if against is None else _right(against)
    try:
        articles = list(evaluation.read_gold(paths))
        if not articles:
            raise stop(f"{', '.join(paths)}: no annotated article; see docs/reference/gold.md for the format", USAGE)
        report = evaluation.evaluate(articles, config=config)
    except (BeritaError, ValueError) as error:
        raise stop(str(error), USAGE) from None
    except OSError as error:
        raise stop(f"{error.filename}: {error.strerror}", USAGE) from None
    lines = [] if before is None else shown.changes(report, before)
    groups = frozenset(filter(None, (name.strip() for name in only.split(","))))
    if format_ is Format.json:
        output = shown.as_json(report, lines=lines)
    else:
        draw = {Format.text: shown.as_text, Format.markdown: shown.as_markdown, Format.html: shown.as_html}[format_]
        output = draw(report, errors=errors, only=groups, lines=lines)
    if format_ is not Format.text:
        for_programs()
    try:
        typer.echo(output.encode("utf-8", "replace").decode())
    except BrokenPipeError:
        raise
    except OSError as error:
        raise stop(f"the report cannot be written: {error.strerror}", CANNOT_GO_ON) from None
    wrong = sum(map(len, report.wrong.values()))
    say(told("scored", articles=len(articles), right=len(report.right), wrong=grouped(wrong)))
    if any(line.startswith("lost") for line in lines):
        raise typer.Exit(LOST)


def _right(path: str) -> list[str]:
    """Keys of the records that were right in an earlier report."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise stop(f"--against {path}: {error.strerror}", USAGE) from None
    except ValueError:
        data = None
    right = data.get("right") if isinstance(data, dict) else None
    if not isinstance(right, list) or not all(isinstance(key, str) for key in right):
        raise stop(f"--against {path}: no report; write one with `beritaextract evaluate … --format json`", USAGE)
    return right
