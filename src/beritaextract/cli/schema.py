"""`beritaextract schema`."""

from __future__ import annotations

import json

import typer


def schema() -> None:
    """Print the JSON schema of an extraction."""
    from beritaextract.records import Extraction

    typer.echo(json.dumps(Extraction.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False))
