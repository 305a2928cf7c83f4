"""`beritaextract schema`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from beritaextract.cli.common import as_json


class Format(StrEnum):
    """Which schema is printed."""

    json = "json"
    llm = "llm"
    gold = "gold"


def schema(
    format_: Annotated[
        Format,
        typer.Option(
            "--format", help="json: of an extraction; llm: for a language model; gold: of an annotated article."
        ),
    ] = Format.json,
) -> None:
    """Print the JSON schema of an extraction, of gold, or one for a language model whose output `verify` can check."""
    from beritaextract.agents.model_schema import model_schema
    from beritaextract.evaluation import GoldArticle
    from beritaextract.records import Extraction

    if format_ is Format.llm:
        wanted = model_schema()
    elif format_ is Format.gold:
        wanted = GoldArticle.model_json_schema()
    else:
        wanted = Extraction.model_json_schema(mode="serialization")
    typer.echo(as_json(wanted, indent=2))
