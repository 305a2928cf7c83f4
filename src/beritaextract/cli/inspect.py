"""`beritaextract inspect`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from beritaextract.cli.common import (
    LOST,
    FromOption,
    MapOption,
    MendOption,
    MonthFirstOption,
    as_json,
    existing,
    read_options,
    say,
    tell_skipped,
)
from beritaextract.cli.messages import LangOption, counted, grouped, language, told

if TYPE_CHECKING:
    from rich.console import Console

    from beritaextract.sources.inspection import Look

_ROLES = ("text", "title", "published", "id", "url", "outlet")
_SHOWN = 70


class Format(StrEnum):
    """How the answer is printed."""

    text = "text"
    json = "json"


def inspect(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of articles.")],
    format_: Annotated[Format, typer.Option("--format", help="text: for people; json: one array.")] = Format.text,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, help="Look at no more than so many articles of a file.")
    ] = None,
    mapping: MapOption = None,
    from_: FromOption = None,
    mend: MendOption = False,
    month_first: MonthFirstOption = False,
    lang: LangOption = None,
) -> None:
    """Show what a run would read, without extracting anything.

    For each file: the number of articles, which field was taken for the text, the title, the date and so on, the first
    three articles, what is odd, and how to change it with --map.
    """
    from beritaextract.sources.inspection import described, look_at

    for path in paths:
        existing(path)
    options = read_options(mapping, from_, mend=mend, month_first=month_first)
    skipped: dict[str, int] = {}
    looks = look_at(paths, options, limit=limit, skipped=skipped)
    if format_ is Format.json:
        typer.echo(as_json([described(look) for look in looks], indent=2))
    else:
        from rich.console import Console

        console = Console(highlight=False, soft_wrap=True)
        for look in looks:
            _print(console, look)
    articles, lost = sum(look.articles for look in looks), sum(look.lost for look in looks)
    files = sum(look.files for look in looks)
    said = told("in_files", articles=articles, files=files)
    say(f"{said}; {told('would_be_lost', inputs=lost)}" if lost else said)
    tell_skipped(skipped)
    if lost or not articles:
        raise typer.Exit(LOST)


def _print(console: Console, look: Look) -> None:
    from rich.text import Text

    from beritaextract.cli.table import printable
    from beritaextract.messages import translated

    many = f", {counted('files', look.files)}" if look.files > 1 else ""
    count = counted("articles", look.articles)
    console.print(Text.assemble((printable(look.source), "bold"), f" ({look.format}{many}): {count}"))
    for role in _ROLES:
        fields = look.fields.get(role)
        if not fields:
            continue
        names = ", ".join(
            name if number == look.articles else f"{name} ({number:,})" for name, number in fields.items()
        )
        console.print(Text(f"  {role:<10} {printable(names)}"))
    if look.dated:
        which = told("all") if look.dated == look.articles else grouped(look.dated)
        key = "dates_given" if look.first != look.last else "date_given"
        said = told(key, first=look.first, last=look.last, which=which)
        said += f"; {told('others_inferred')}" if look.dated < look.articles else ""
        console.print(Text(f"  {told('label_dates'):<10} {said}"))
    elif look.articles:
        console.print(Text(f"  {told('label_dates'):<10} {told('dates_not_given')}"))
    if look.unused:
        listed = printable(", ".join(list(look.unused)[:12]))
        console.print(Text(f"  {told('label_unused'):<10} {listed}", style="dim"))
    for number, article in enumerate(look.samples, start=1):
        title = f"{_short(article.title)}: " if article.title else ""
        console.print(Text(f"  {number}. {article.published or told('no_date_given')}  {title}{_short(article.text)}"))
    for kind, (number, problem) in look.odd.items():
        where = f"{problem.place}: " if problem.place else ""
        message = translated(problem.message, "problems", language())
        console.print(
            Text.assemble(
                "  ", (told("label_lost" if problem.lost else "label_odd"), "bold red" if problem.lost else "yellow"),
                printable(f"        {number:,} x {kind}: {where}{message}"),
            )
        )  # fmt: skip
    wrong = [role for role in ("text", "published") if not look.fields.get(role)]
    if look.unused and wrong:
        pairs = " ".join(f"--map {role}=FIELD" for role in wrong)
        console.print(Text(f"  {told('change_with', pairs=pairs)}"))


def _short(text: str | None) -> str:
    from beritaextract.cli.table import printable

    line = " ".join(printable((text or "")[: 4 * _SHOWN]).split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
