"""Archives in .zip, such as downloads of data sets: the files in them, one by one."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple, cast

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.files import Format, InputFile, format_of
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, read_whole

_LONGEST_LIST = 16 * 2**20
_END = b"PK\x05\x06"
_LONGEST_END = 2**16 + 22
# These are read from several places at once.
_SOUGHT = frozenset({"parquet", "arrow"})
_OF_SYSTEMS = ("__MACOSX/", ".")
DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeError)


class Member(NamedTuple):
    """A file in an archive."""

    stream: ByteStream
    file: InputFile
    format: Format


def members(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Member | Problem]:
    """The files in an archive that have a known format, by name; what is left out is told at the end.

    Raises:
        SourceError: the archive is damaged, or lists too many files.
    """
    try:
        with zipfile.ZipFile(_sound(stream)) as packed:
            left_out: Counter[str] = Counter()
            for info in sorted(packed.infolist(), key=lambda info: info.filename):
                name = info.filename
                inside = InputFile(file.path, f"{file.source}/{name}", f"{file.key}/{name}")
                path = PurePosixPath(name)
                if info.is_dir() or name.startswith(_OF_SYSTEMS) or path.name.startswith("."):
                    continue
                found = format_of(name)
                if found is None or found.name == "zip":
                    left_out[path.suffix.lower() or "no suffix"] += 1
                elif info.flag_bits & 1:
                    message = "the file is encrypted; unpack the archive with its password"
                    yield Problem("encrypted", message, inside.source)
                else:
                    with packed.open(info) as member:
                        yield Member(_stream(member, found, options), inside, found)
            if left_out:
                kinds = ", ".join(f"{number:,} {suffix}" for suffix, number in left_out.most_common(10))
                message = f"files of other kinds in the archive were left out: {kinds}"
                yield Problem("left-out", message, file.source, lost=False)
    except DAMAGES as error:
        why = str(error)[:120] or type(error).__name__
        raise SourceError("damaged", f"the archive is damaged or cut off ({why}); fetch it again") from None


def _stream(member: object, found: Format, options: ReadOptions) -> ByteStream:
    stream = cast(ByteStream, member)
    if found.name in _SOUGHT and found.compression is None:
        return cast(ByteStream, io.BytesIO(read_whole(stream, options.max_file_bytes, "unpack the archive")))
    return stream


def _sound(stream: ByteStream) -> BinaryIO:
    """The archive, after a look at the length of its list of files, all of which the library would hold."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - _LONGEST_END))
    end = stream.read(_LONGEST_END)
    at = end.rfind(_END)
    if at >= 0 and len(end) >= at + 16:
        (length,) = struct.unpack("<I", end[at + 12 : at + 16])
        if length > _LONGEST_LIST:
            raise SourceError("too-large", "the archive lists too many files; unpack it")
    stream.seek(0)
    return stream
