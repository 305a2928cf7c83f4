"""The exception tree: everything that beritaextract raises on purpose, each with what to do next.

`extract` never raises on the content of a text. These errors are about arguments, settings and files.
"""

from __future__ import annotations

import errno
from typing import NamedTuple


class BeritaError(Exception):
    """Base of all errors raised by beritaextract."""


class InputTooLarge(BeritaError, ValueError):
    """A text is longer than the limit of its extractor.

    Attributes:
        length: length of the text in code points.
        limit: the limit in code points; raise it with `Extractor(Config(max_chars=...))`.
    """

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(length, limit)
        self.length = length
        self.limit = limit

    def __str__(self) -> str:
        return (
            f"the text has {self.length:,} characters, more than the limit of {self.limit:,}; "
            "split it into articles or raise the limit with Extractor(Config(max_chars=...))"
        )


class NumberError(BeritaError, ValueError):
    """A string given to `parse_number` or `parse_money` is not one whole Indonesian number or amount.

    Attributes:
        text: the string, as it is shown in the message.
        problem: what is wrong with it.
        start, end: the stretch that could not be read, in code points.
        reading: what was read before that, or an empty string.
    """

    def __init__(self, text: str, problem: str, start: int, end: int, reading: str = "") -> None:
        super().__init__(text, problem, start, end, reading)
        self.text = text
        self.problem = problem
        self.start = start
        self.end = end
        self.reading = reading

    def __str__(self) -> str:
        read = f", read {self.reading!r}" if self.reading else ""
        return f"{self.text} is {self.problem}: characters {self.start} to {self.end}{read}"


class LexiconError(BeritaError):
    """A language data file is malformed; the message names file, entry and what is wrong with it."""


class SourceError(BeritaError):
    """A file cannot be read as articles.

    Attributes:
        kind: a short machine-readable name of what is wrong, such as `encoding` or `no-body`.
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(kind, message)
        self.kind = kind
        self.message = message

    def __str__(self) -> str:
        return self.message


class GoldError(BeritaError, ValueError):
    """A line of a gold file is no annotated article; the message names file, line, field and what to do."""


def no_memory() -> Problem:
    """The problem of an article for which there was not enough memory: that passes, so it may be tried again."""
    return Problem(
        "memory", "there was not enough memory for it; run again to try it once more, with fewer workers if it stays so"
    )


def is_memory_shortage(error: BaseException) -> bool:
    """Whether an error comes from a lack of memory, in whatever words: that passes, and says nothing of the input."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, MemoryError) or (isinstance(seen, OSError) and seen.errno == errno.ENOMEM):
            return True
        if isinstance(seen, (ImportError, RuntimeError)) or type(seen).__module__.startswith("pyarrow"):
            said = str(seen).lower()
            if any(words in said for words in _NO_MEMORY):
                return True
        seen = seen.__cause__ or seen.__context__
    return False


# How libraries say so: the loader of one that is first needed by some article, and those that start threads.
_NO_MEMORY = (
    "cannot allocate memory",
    "failed to map segment",
    "can't start new thread",
    "failed to launch worker thread",
    "bad_alloc",
)


class Problem(NamedTuple):
    """Something that went wrong with an input of a run; a row of the table `errors`.

    Attributes:
        kind: short machine-readable name, such as `encoding`, `no-body` or `time-limit`.
        message: what is wrong and what to do about it.
        source, place: the file, and where in it (`line 7`), where known.
        lost: True when nothing was extracted because of it, False when the article was extracted all the same.
    """

    kind: str
    message: str
    source: str | None = None
    place: str | None = None
    lost: bool = True
