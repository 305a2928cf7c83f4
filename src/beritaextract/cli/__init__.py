"""The command line: one file a command, all listed in `cli.app`.

Data goes to stdout and messages to stderr.  Exit codes: 0 all went well; 1 some input was lost, the rest was done;
2 the command was called wrongly; 3 the command could not go on, for example because the disk is full; 130 interrupted.
"""

from __future__ import annotations

import sys

CANNOT_GO_ON = 3
INTERRUPTED = 130


def main() -> None:
    """Entry point of the program `beritaextract`."""
    from beritaextract.cli import endings

    endings.watch_interrupts()
    endings.write_what_can_be_written()
    try:
        code = _run()
        sys.stdout.flush()  # what is still held back may meet a full disk, or a pipe that nobody reads
    except BaseException as error:
        code = endings.code_of(error)
    endings.ignore_interrupts()  # all is done, and leaving Python takes a moment
    sys.exit(code)


def _run() -> int | str | None:
    """The exit code of the command that was called."""
    from beritaextract.cli import common
    from beritaextract.cli.app import app

    try:
        app(prog_name="beritaextract")
    except SystemExit as end:
        if end.code == INTERRUPTED and not common.stopped:  # the library below has turned Ctrl-C into this
            raise KeyboardInterrupt from None
        return end.code
    return 0


__all__ = ["main"]
