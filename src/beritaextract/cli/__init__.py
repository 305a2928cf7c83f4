"""The command line: one file a command, all listed in `cli.app`.

Data goes to stdout and messages to stderr.  Exit codes: 0 all went well; 1 some input was lost, the rest was done;
2 the command was called wrongly; 3 the command could not go on, for example because the disk is full; 130 interrupted.
"""

from __future__ import annotations

import os
import sys

CANNOT_GO_ON = 3
INTERRUPTED = 130


def main() -> None:
    """Entry point of the program `beritaextract`."""
    try:
        code = _run()
        sys.stdout.flush()  # what is still held back may meet a full disk, or a pipe that nobody reads
    except BrokenPipeError:  # the reader of a pipe, such as head, has seen enough
        _forget_output()
        code = 0
    except KeyboardInterrupt:
        code = _last_words("interrupted", INTERRUPTED)
    except MemoryError:
        code = _last_words("there is not enough memory", CANNOT_GO_ON)
    except ModuleNotFoundError as error:  # installed without what it depends on, or only with some of that
        if error.name is None or error.name.startswith("beritaextract"):
            raise
        code = _last_words(
            f"this needs the package {error.name}; install it with: pip install {error.name}", CANNOT_GO_ON
        )
    except OSError as error:
        code = _last_words(f"the output cannot be written: {error.strerror or error}", CANNOT_GO_ON)
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


def _last_words(message: str, code: int) -> int:
    """Say why the command ends, on one line."""
    import signal
    from contextlib import suppress

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C has nothing to add
    _forget_output()
    with suppress(OSError):  # stderr may be full as well
        print(f"beritaextract: {message}", file=sys.stderr)
    return code


def _forget_output() -> None:
    """Let nothing be written at the end of the process, which would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


__all__ = ["main"]
