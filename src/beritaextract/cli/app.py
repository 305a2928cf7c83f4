"""The list of commands.  A new one is a module with a function, and one line here."""

from __future__ import annotations

from typing import Annotated

import typer

from beritaextract.cli import (
    agents,
    check,
    corpus,
    evaluate,
    explain,
    export,
    extract,
    gold,
    inspect,
    pages,
    people,
    query,
    run,
    schema,
)
from beritaextract.cli.messages import in_language, use

EPILOG = (
    "Exit codes: 0 all went well; 1 some input was lost, the rest was done; 2 called wrongly; "
    "3 could not go on; 130 interrupted."
)

app = typer.Typer(
    help="Who said what, in whose name, with which numbers: records from Indonesian news articles.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("extract", epilog=EPILOG)(extract.extract)
app.command("explain", epilog=EPILOG)(explain.explain)
app.command("check", epilog=check.EPILOG)(check.check)
app.command("evaluate", epilog=evaluate.EPILOG)(evaluate.evaluate)
app.command("gold", epilog=gold.EPILOG)(gold.gold)
app.command("inspect", epilog=EPILOG)(inspect.inspect)
app.command("run", epilog=EPILOG)(run.run)
app.command("view", epilog=EPILOG)(pages.view)
app.command("report", epilog=EPILOG)(pages.report)
app.command("people", epilog=EPILOG)(people.people)
app.command("export", help=export.HELP, epilog=EPILOG)(export.export)
app.command("quotations", epilog=EPILOG)(corpus.quotations)
app.command("series", epilog=EPILOG)(corpus.series)
app.command("events", epilog=EPILOG)(corpus.events)
app.command("query", epilog=EPILOG)(query.query)
app.command("schema", epilog=EPILOG)(schema.schema)
app.command("verify", epilog=agents.VERIFY_EPILOG)(agents.verify)
app.command("mcp", epilog=EPILOG)(agents.mcp)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"beritaextract {version('beritaextract')}")
        raise typer.Exit


def _in_the_language_of_the_locale(commands: typer.Typer) -> None:
    """Give commands the help that `messages/catalogue.toml` has for them, where the locale asks for it."""
    commands.info.help = in_language(str(commands.info.help))
    for command in commands.registered_commands:
        key = f"help {command.name}"
        if (said := in_language(key)) != key:
            command.help = said
        command.epilog = in_language(command.epilog or "")


use(None)
_in_the_language_of_the_locale(app)


@app.callback()
def _root(
    _version_wanted: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    use(None)  # until a command has been told another language
