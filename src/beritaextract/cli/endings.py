"""How a command ends when something stops it: in one line that says why, with the exit code that is promised for it."""

from __future__ import annotations

import codecs
import os
import signal
import sys
import unicodedata
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING

from beritaextract.cli import CANNOT_GO_ON, INTERRUPTED

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_interrupted = False
# What stands for a sign that the terminal cannot show; of any other sign its first letter or a question mark.
_PLAIN = {
    ord(sign): plain
    for signs, plain in (
        ("“”„«»", '"'),
        ("‘’‚", "'"),
        ("–—‑−", "-"),
        ("…·•", "."),
        ("→", ">"),
        ("≥", ">"),
        ("≤", "<"),
        ("±", "~"),
        ("\u00a0\u202f\u2009", " "),
    )
    for sign in signs
}


def watch_interrupts() -> None:
    """From here on Ctrl-C ends the process in one line, wherever it strikes.

    A process that was started with Ctrl-C turned off, as one in the background of a script, is left as it is.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _interrupt)
        sys.unraisablehook = _unraisable


def ignore_interrupts() -> None:
    """From here on Ctrl-C has nothing to add."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _interrupt(number: int, frame: FrameType | None) -> None:
    global _interrupted
    if _interrupted:  # whoever presses it twice does not want to wait for workers
        os._exit(INTERRUPTED)
    _interrupted = True
    raise KeyboardInterrupt


def _unraisable(told: UnraisableHookArgs) -> None:
    """An interrupt that struck where nothing can be raised, as while an object was cleared away, and would be lost."""
    if isinstance(told.exc_value, KeyboardInterrupt):
        os._exit(_last_words("interrupted", INTERRUPTED))
    sys.__unraisablehook__(told)


def code_of(error: BaseException) -> int:
    """The exit code for what stopped a command, after a line that says why.

    Raises:
        BaseException: the error itself, where it is a fault of ours.
    """
    if isinstance(error, KeyboardInterrupt) or (_interrupted and not isinstance(error, SystemExit)):
        return _last_words("interrupted", INTERRUPTED)  # imports and libraries may make another error of it
    if isinstance(error, BrokenPipeError):  # the reader of a pipe, such as head, has seen enough
        _forget_output()
        return 0
    if isinstance(error, MemoryError):
        return _last_words("there is not enough memory", CANNOT_GO_ON)
    if isinstance(error, ModuleNotFoundError) and error.name and not error.name.startswith("beritaextract"):
        # Installed without what it depends on, or only with some of that.
        return _last_words(
            f"this needs the package {error.name}; install it with: pip install {error.name}", CANNOT_GO_ON
        )
    if isinstance(error, OSError):
        return _last_words(f"the output cannot be written: {error.strerror or error}", CANNOT_GO_ON)
    raise error


def _last_words(message: str, code: int) -> int:
    """Say why the command ends, on one line."""
    ignore_interrupts()
    _forget_output()
    with suppress(OSError):  # stderr may be full as well
        print(f"beritaextract: {message}", file=sys.stderr)
        sys.stderr.flush()
    return code


def _forget_output() -> None:
    """Let nothing be written at the end of the process, which would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_what_can_be_written() -> None:
    """Let a terminal of few characters (`LC_ALL=C`) get plain ones in place of those that it has not."""
    codecs.register_error("beritaextract.plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and not (stream.encoding or "").lower().startswith("utf"):
            stream.reconfigure(errors="beritaextract.plain")


def _plain(error: UnicodeError) -> tuple[str, int]:
    """As many characters as there were, so that the columns of a table stay in line."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain_sign, error.object[error.start : error.end])), error.end


def _plain_sign(sign: str) -> str:
    first = unicodedata.normalize("NFKD", sign)[0]
    return _PLAIN.get(ord(sign), first if first.isascii() and first.isprintable() else "?")
