"""`beritaextract schema`."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """Which schema is printed."""

    json = "json"
    llm = "llm"


def schema(
    format_: Annotated[
        Format,
        typer.Option("--format", help="json: of an extraction; llm: for a language model to fill in."),
    ] = Format.json,
) -> None:
    """Print the JSON schema of an extraction, or one for a language model whose output `verify` can check."""
    from beritaextract.agents.model_schema import model_schema
    from beritaextract.records import Extraction

    wanted = model_schema() if format_ is Format.llm else Extraction.model_json_schema(mode="serialization")
    typer.echo(json.dumps(wanted, indent=2, ensure_ascii=False))
