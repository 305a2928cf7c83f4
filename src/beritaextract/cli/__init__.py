"""The command line: one file a command, all listed in `cli.app`.

Data goes to stdout and messages to stderr.  Exit codes: 0 all went well; 1 some input was lost, the rest was done;
2 the command was called wrongly; 3 the command could not go on, for example because the disk is full; 130 interrupted.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Entry point of the program `beritaextract`."""
    from beritaextract.cli.app import app

    try:
        app(prog_name="beritaextract")
    except BrokenPipeError:  # the reader of a pipe, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


__all__ = ["main"]
