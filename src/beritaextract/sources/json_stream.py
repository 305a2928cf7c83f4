"""JSON values out of a stream of any length, of which only a window is in memory.

An array is read value by value, and so is what lies in an object that is too large to be read whole.  What a value may
cost is counted before it is read: a few kilobytes of packed `{},{},{}` are gigabytes of Python objects.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from beritaextract.errors import SourceError
from beritaextract.sources.json_values import MOST_VALUES, Decoder, too_deep

#: Longest value, in characters, that is read whole.
WINDOW = 16 * 2**20
_MOST_MEMBERS = 200_000
_OPEN, _TOO_MANY = -1, -2
_DEEPEST = 6
_FIRST_CHUNK = 2**20
# Blanks, what stands between values where there is no list around them, and what is left of `callback(…);`.
_BETWEEN = re.compile(r"[\s,;)\ufeff\x00]*+")
_BLANKS = re.compile(r"[ \t\r\n]*+")
# An unfinished string at the end of the window matches nothing, so what follows its quotation mark must not either.
_TOKENS = re.compile(r'"(?:[^"\\]++|\\.|\\\Z)*+(?:"|\Z)|[\[\]{},]', re.S)
_PYTHON = re.compile(r"\s*+[\[{(]\s*+[\[{(]?\s*+'")
_COMMENTS = re.compile(r"(?:\s*+(?://[^\n]*+\n|#[^\n]*+\n|/\*(?:[^*]|\*(?!/))*+\*/))++")
_PREFIX = re.compile(r"\s*+(?:(?:var|let|const|window\.)?\s*[\w.$]{1,80}\s*(?:=|\()\s*)(?=[\[{])")


class Found(NamedTuple):
    """A value out of a stream.

    Attributes:
        value: the value.
        place: where it stands.
        array: which array of the stream it is in, counted from 1; 0 for none.
        beside: it is what stands beside lists and objects that were handed out before.
    """

    value: Any
    place: str | None
    array: int
    beside: bool = False


class Stream:
    """A window on a text that comes in pieces."""

    def __init__(self, more: Callable[[int], str], decoder: Decoder, window: int = WINDOW) -> None:
        """Read what `more` hands out, about as many characters as it is asked for, and nothing at the end."""
        self._more = more
        self._decoder = decoder
        self._window = window
        self.text = ""
        self.at = 0
        self.ended = False
        self.arrays = 0
        self._lines = 1
        self._counted = 0
        self._fill(_FIRST_CHUNK)
        if comments := _COMMENTS.match(self.text):
            self.at = comments.end()
        if prefix := _PREFIX.match(self.text, self.at):
            self.at = prefix.end()

    def values(self) -> Iterator[Found]:
        """Each value of the stream; of an array, and of an object too large to be read whole, those in it.

        Raises:
            JSONDecodeError: at the first place that is no JSON.
            SourceError: a value that is too large, or that is nested too deeply.
        """
        first = True
        while self._skip(_BETWEEN):
            sign, line = self.text[self.at], self.line()
            if sign == "[":
                self.arrays += 1
                yield from self._array(0, f"list {self.arrays}" if self.arrays > 1 else "")
            elif sign == "{" and not self._fits():
                yield from self._object(0, "")
            else:
                value = self._value()
                alone = first and not self._skip(_BETWEEN)
                yield Found(value, None if alone else f"line {line:,}", self.arrays)
            first = False

    def looks_like_python(self) -> bool:
        """Whether the stream begins as Python prints a list or dict, with `'` for quotation marks."""
        return _PYTHON.match(self.text) is not None

    def rest(self) -> str:
        """What is still to be read, as far as the window goes."""
        while not self.ended and len(self.text) - self.at < self._window:
            self._fill(_FIRST_CHUNK)
        return self.text[self.at :]

    def line(self) -> int:
        """The number of the line that is being read."""
        self._lines += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._lines

    def next_line(self) -> bool:
        """Go on at the next line that begins with an object, behind a broken one; False where there is none."""
        while True:
            at = self.text.find("\n{", self.at)
            if at >= 0:
                self.line()
                self.at = at + 1
                return True
            if self.ended:
                return False
            self.at = max(self.at, len(self.text) - 1)
            self._fill(_FIRST_CHUNK)

    def _array(self, depth: int, prefix: str) -> Iterator[Found]:
        self.at += 1
        number = 0
        while self._skip(_BLANKS):
            if self.text[self.at] == "]":
                self.at += 1
                return
            if number:
                if self.text[self.at] == ",":
                    self.at += 1
                elif self.text[self.at] != "{":  # a scraper that forgot a comma wrote a whole object all the same
                    raise json.JSONDecodeError(f"Expecting ',' or ']' behind item {number}", self.text, self.at)
                if not self._skip(_BLANKS):
                    break
                if self.text[self.at] == "]":  # a scraper that writes a comma behind each
                    continue
            number += 1
            place = f"{prefix}, item {number}" if prefix else f"item {number}"
            yield Found(self._value(), place, self.arrays)
        raise json.JSONDecodeError(f"The array does not end behind item {number}", self.text, len(self.text))

    def _object(self, depth: int, prefix: str) -> Iterator[Found]:
        """The values that lie in a large object, one by one, and at the end what is left of it."""
        if depth >= _DEEPEST:
            raise too_deep()
        left: dict[str, Any] = {}
        members = 0
        holds_others = False
        self.at += 1
        while self._skip(_BLANKS):
            if self.text[self.at] in ",}":
                self.at += 1
                if self.text[self.at - 1] == "}":
                    if left:
                        yield Found(left, prefix or None, self.arrays, beside=holds_others)
                    return
                continue
            if members > _MOST_MEMBERS or not self._fits():
                raise SourceError(
                    "too-large", f"an object has more than {_MOST_MEMBERS:,} plain members; store it as .jsonl"
                )
            key, self.at = self._decoder.value(self.text, self.at)
            if not isinstance(key, str) or not self._skip(_BLANKS) or self.text[self.at] != ":":
                raise json.JSONDecodeError("Expecting a key and ':'", self.text, self.at)
            self.at += 1
            if not self._skip(_BLANKS):
                break
            inner = f"{prefix}, {key[:60]}" if prefix else key[:60]
            if self.text[self.at] in "[{":
                holds_others = True
            else:
                members += 1
            if self.text[self.at] == "[":
                self.arrays += 1
                yield from self._array(depth + 1, inner)
            elif self.text[self.at] == "{" and not self._fits():
                yield from self._object(depth + 1, inner)
            elif self.text[self.at] == "{":
                yield Found(self._value(), f"key {inner}", self.arrays)
            elif len(left) < 1000:
                left[key] = self._value()
            else:
                self._value()
        raise json.JSONDecodeError("The object does not end", self.text, len(self.text))

    def _value(self) -> Any:
        """The next value, which must fit into the window."""
        if not self._fits():
            message = f"a record holds more than {MOST_VALUES:,} values and is no article; the rest was not read"
            raise SourceError("too-large", message)
        value, self.at = self._decoder.value(self.text, self.at)
        return value

    def _fits(self) -> bool:
        """Whether the next value ends inside the window, which is filled as far as needed, and has no end of values."""
        while True:
            end = self._end_of_value()
            if end == _TOO_MANY:
                return False
            if self.ended or 0 <= end < len(self.text):
                return True
            if len(self.text) - self.at >= self._window:
                if self.text[self.at] == "{":
                    return False
                message = f"a record is longer than {self._window:,} characters; store one article a record"
                raise SourceError("too-large", message)
            self._fill(max(_FIRST_CHUNK, len(self.text) - self.at))

    def _end_of_value(self) -> int:
        """The offset behind the next value as far as brackets and quotation marks tell.

        `_OPEN` when it does not end in the window, `_TOO_MANY` when it holds too many values.
        """
        depth = values = 0
        for token in _TOKENS.finditer(self.text, self.at):
            sign = self.text[token.start()]
            if sign == '"':
                if not depth:
                    return token.end()
                continue
            if sign == ",":
                if not depth:
                    return token.start()
            elif sign in "[{":
                depth += 1
            else:
                depth -= 1
                if depth <= 0:
                    return token.end() if depth == 0 else token.start()
                continue
            values += 1
            if values > MOST_VALUES:
                return _TOO_MANY
        return _OPEN

    def _skip(self, blanks: re.Pattern[str]) -> bool:
        """Go on to the next character that is no blank; False at the end."""
        while True:
            match = blanks.match(self.text, self.at)
            self.at = match.end() if match else self.at
            if self.at < len(self.text):
                return True
            if self.ended:
                return False
            self._fill(_FIRST_CHUNK)

    def _fill(self, size: int) -> None:
        """Drop what was read and take `size` characters more."""
        self.line()
        self._counted = 0
        piece = self._more(size)
        self.ended = not piece
        self.text = self.text[self.at :] + piece
        self.at = 0
