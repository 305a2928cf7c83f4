"""What a run logs, for those who ask: on stderr, into a file, or both."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from beritaextract.cli.common import CANNOT_GO_ON, stop

_NAME = "beritaextract"


class _OneLine(logging.Formatter):
    """A record on one line without control characters, which a text of strangers may hold."""

    def format(self, record: logging.LogRecord) -> str:
        said = super().format(record)
        return "".join(char if char.isprintable() else repr(char)[1:-1] for char in said)


@contextmanager
def logged(*, verbose: bool, file: Path | None) -> Iterator[None]:
    """Log what happens within, and nothing where neither was asked for."""
    handlers: list[logging.Handler] = []
    if verbose:
        handlers.append(logging.StreamHandler(sys.stderr))
        handlers[0].setFormatter(_OneLine("%(message)s"))
    if file is not None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handlers.append(logging.FileHandler(file, encoding="utf-8", errors="backslashreplace"))
        except OSError as error:
            raise stop(
                f"--log {file}: cannot be written: {error.strerror}; choose another file", CANNOT_GO_ON
            ) from None
        handlers[-1].setFormatter(_OneLine("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger(_NAME)
    before = logger.level
    try:
        for handler in handlers:
            logger.addHandler(handler)
        if handlers:
            logger.setLevel(logging.INFO)
        yield
    finally:
        logger.setLevel(before)
        for handler in handlers:
            logger.removeHandler(handler)
            handler.close()
