"""`beritaextract verify` and `beritaextract mcp`: for programs that use language models."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from beritaextract.cli.common import LOST, USAGE, as_json, say, stop

VERIFY_EPILOG = (
    "Exit codes: 0 all that was checked stands in the article; 1 something does not; 2 called wrongly; 130 interrupted."
)


def verify(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article, a text file.")],
    output: Annotated[str, typer.Argument(metavar="OUTPUT|-", help="What was written about it: JSON, or plain text.")],
    everything: Annotated[bool, typer.Option("--all", help="Print what was found too.")] = False,
) -> None:
    """Tell which quotations and numbers of somebody's output do not stand in the article, one JSON object a line."""
    from beritaextract.agents import verify as verified
    from beritaextract.errors import BeritaError

    text, written = _read(article), _read(output)
    data: Any = written
    if written.lstrip()[:1] in ("{", "["):
        try:
            data = json.loads(written)
        except (ValueError, RecursionError) as error:
            raise stop(f"{output}: looks like JSON and is none ({error}); mend it, or give plain text", USAGE) from None
    try:
        result = verified(text, data)
    except BeritaError as error:
        raise stop(str(error), USAGE) from None
    for check in result.checks if everything else result.missing:
        row = {"path": check.path, "kind": check.kind, "text": check.text, "found": check.found, "places": check.places}
        typer.echo(as_json(row))
    say(f"{len(result.checks)} checked, {len(result.missing)} not in the article")
    if result.missing:
        raise typer.Exit(LOST)


def mcp() -> None:
    """Serve extract, explain, check and verify to a language model over MCP, on stdin and stdout (extra mcp)."""
    from beritaextract.agents.server import make_server
    from beritaextract.extras import MissingExtra

    try:
        server = make_server()
    except MissingExtra as error:
        raise stop(str(error), USAGE) from None
    server.run()


def _read(path: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise stop(f"{path}: {error.strerror}", USAGE) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise stop(f"{path}: not UTF-8 ({error.reason}); save it as UTF-8", USAGE) from None
