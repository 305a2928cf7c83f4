"""Running the program in this process."""

from __future__ import annotations

from typing import NamedTuple

from typer.testing import CliRunner

from beritaextract.cli.app import app


class Answer(NamedTuple):
    code: int
    out: str
    err: str


def call(*arguments: object, stdin: str | bytes | None = None) -> Answer:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Answer(result.exit_code, result.stdout, result.stderr)
