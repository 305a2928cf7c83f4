"""Running the program in this process."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple
from unittest.mock import patch

from beritaextract.cli.app import app


class Answer(NamedTuple):
    code: int
    out: str
    err: str


def call(*arguments: object, stdin: str | bytes | None = None) -> Answer:
    """The exit code of a command, and what it printed.

    Not the runner of click: whether that keeps stdout and stderr apart depends on its version.
    """
    data = stdin.encode() if isinstance(stdin, str) else stdin or b""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="", write_through=True) for _ in range(2))
    code: object = 0
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(data))):
        try:
            app([str(argument) for argument in arguments], prog_name="beritaextract")
        except SystemExit as end:
            code = end.code or 0
    assert isinstance(code, int)
    return Answer(code, _printed(out), _printed(err))


def _printed(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8").replace("\r\n", "\n")
