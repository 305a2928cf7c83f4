"""Files as byte streams: unpacked on the way, read line by line with a bound on every line."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from beritaextract.errors import SourceError
from beritaextract.sources.decoding import decode_utf8, encoding_of, unreadable
from beritaextract.sources.meter import Meter, MeteredFile

COMPRESSIONS = {".gz": "gzip", ".zst": "zstd"}
UNPACK_ERRORS = (OSError, EOFError, zlib.error)
_CHUNK = 2**20
# A line this many times over the limit ends the file: what follows is more likely a bomb than an article.
_GIVE_UP = 32
_MAX_BLANK_LINES = 10_000_000


class ByteStream(BinaryIO):
    """A binary stream that can be asked for what is at hand, as the buffered streams of the standard library can."""

    @abstractmethod
    def read1(self, size: int = -1, /) -> bytes: ...


class Line(NamedTuple):
    """A line without its end; `data` is None for one over the limit."""

    number: int
    data: bytes | None


@contextmanager
def open_stream(path: Path, compression: str | None, meter: Meter | None = None) -> Iterator[ByteStream]:
    """The unpacked bytes of a file; what is read of the packed ones is added to `meter`.

    Raises:
        OSError: the file cannot be opened.
    """
    with (
        io.BufferedReader(MeteredFile(path, meter or Meter()), _CHUNK) as packed,
        unpacked(cast(ByteStream, packed), compression) as stream,
    ):
        yield stream


@contextmanager
def unpacked(packed: ByteStream, compression: str | None) -> Iterator[ByteStream]:
    """The bytes that a stream unpacks to."""
    if compression == "gzip":
        with gzip.GzipFile(fileobj=packed) as stream:
            yield cast(ByteStream, stream)
    elif compression == "zstd":
        import pyarrow as pa

        with pa.CompressedInputStream(pa.PythonFile(packed, mode="r"), "zstd") as stream:
            yield cast(ByteStream, io.BufferedReader(stream, _CHUNK))
    else:
        yield packed


def read_whole(stream: BinaryIO, limit: int, advice: str) -> bytes:
    """All bytes of a stream.

    Raises:
        SourceError: kind `too-large`; the stream holds more than `limit` bytes.
    """
    data = bytearray()
    while len(data) <= limit and (part := stream.read(min(limit + 1 - len(data), _CHUNK))):
        data += part
    if len(data) > limit:
        raise SourceError("too-large", f"the file holds more than {limit:,} bytes; {advice}")
    return bytes(data)


def lines(stream: ByteStream, limit: int, *, keep_ends: bool = False) -> Iterator[Line]:
    """The lines of a stream as UTF-8 (or cp1252) bytes, with their ends if asked; UTF-16 becomes UTF-8 on the way.

    Raises:
        SourceError: kind `too-large`, for a line so long that the file is given up; `encoding` for damaged UTF-16.
    """
    head = stream.read1(4096)
    name, mark = encoding_of(head)
    source: BinaryIO = io.BufferedReader(_Joined(head[mark:], stream), _CHUNK)
    if name != "utf-8":
        source = io.BufferedReader(_Transcoded(source, name), _CHUNK)
    number = blank = 0
    while line := source.readline(limit + 2):
        number += 1
        if len(line) > limit + 1 and not line.endswith(b"\n"):
            _skip_line(source, limit, number)
            yield Line(number, None)
            continue
        data = line.rstrip(b"\r\n")
        blank = blank + 1 if not data else 0
        if keep_ends:
            data = line
        if blank > _MAX_BLANK_LINES:
            raise SourceError(
                "too-large", f"more than {_MAX_BLANK_LINES:,} empty lines in a row; the rest was not read"
            )
        yield Line(number, data)


def peeked(stream: ByteStream) -> tuple[bytes, ByteStream]:
    """The first bytes of a stream, and the stream with them still to come."""
    head = stream.read1(4096)
    return head, cast(ByteStream, io.BufferedReader(_Joined(head, stream), _CHUNK))


class TextStream:
    """A stream as text, a piece at a time; what is damaged in it is remembered."""

    def __init__(self, stream: ByteStream, limit: int, advice: str) -> None:
        """Read `stream`, of which no more than `limit` bytes are taken; `advice` says what to do with more."""
        self._stream = stream
        self._left = self._limit = limit
        self._advice = advice
        self._decoder: codecs.IncrementalDecoder | None = None
        self._encoding = "utf-8"
        self._damage: str | None = None
        self._told = False

    def read(self, size: int) -> str:
        """About `size` characters; nothing at the end.

        Raises:
            SourceError: kind `too-large` or `encoding`.
        """
        while True:
            data = self._stream.read(min(size, self._left + 1))
            if len(data) > self._left:
                raise SourceError("too-large", f"the file holds more than {self._limit:,} bytes; {self._advice}")
            self._left -= len(data)
            text = self._decoded(data)
            if text or not data:
                return text

    def take_damage(self) -> str | None:
        """What was damaged in the encoding, told once."""
        if self._damage is None or self._told:
            return None
        self._told = True
        return self._damage

    def _decoded(self, data: bytes) -> str:
        if self._decoder is None:
            self._encoding, mark = encoding_of(data)
            data = data[mark:]
            self._decoder = codecs.getincrementaldecoder(self._encoding)("strict")
        try:
            return self._decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            if self._encoding not in {"utf-8", "cp1252"}:
                raise unreadable(f"it looks like {self._encoding.upper()} but is damaged") from None
            before, _ = self._decoder.getstate()
            self._encoding, self._damage = _guess(before + data, error)
            self._decoder = codecs.getincrementaldecoder(self._encoding)("replace")
            return self._decoder.decode(before + data, final=not data)


def _guess(data: bytes, error: UnicodeDecodeError) -> tuple[str, str | None]:
    """The encoding of bytes that are not all UTF-8, and what is damaged in them."""
    tail = next((length for length in range(1, 4) if data[-length:][:1] >= b"\xc0"), 0)
    found = decode_utf8(data[: len(data) - tail] if len(data) >= _CHUNK // 2 else data)
    return found.encoding, found.damage


def _skip_line(source: BinaryIO, limit: int, number: int) -> None:
    skipped = limit
    while part := source.readline(_CHUNK):
        skipped += len(part)
        if part.endswith(b"\n"):
            return
        if skipped > _GIVE_UP * limit:
            raise SourceError(
                "too-large",
                f"line {number:,} has more than {_GIVE_UP * limit:,} bytes; the rest of the file was not read; "
                "put one article on a line",
            )


class _Joined(io.RawIOBase):
    """Bytes already read, then the rest of a stream."""

    def __init__(self, head: bytes, rest: ByteStream) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] if self._head else self._rest.read1(len(buffer))
        self._head = self._head[len(data) :] if self._head else b""
        buffer[: len(data)] = data
        return len(data)


class _Transcoded(io.RawIOBase):
    """A stream in another encoding as UTF-8."""

    def __init__(self, source: BinaryIO, encoding: str) -> None:
        self._source = source
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            part = self._source.read(_CHUNK)
            try:
                self._ready = self._decoder.decode(part, final=not part).encode("utf-8", "replace")
            except UnicodeDecodeError:
                raise unreadable(f"it looks like {self._encoding.upper()} but is damaged") from None
            if not part:
                break
        data = self._ready[: len(buffer)]
        self._ready = self._ready[len(data) :]
        buffer[: len(data)] = data
        return len(data)
