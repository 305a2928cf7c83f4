"""Tables in Parquet, and in the files of Arrow itself (Feather, data sets of Hugging Face)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item
from beritaextract.sources.fields import RecordReader, no_body
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream
from beritaextract.sources.whole import empty

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 64


def read_parquet(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a row; only the columns that are used are read, a few rows at a time."""
    import pyarrow.parquet as pq

    reader = RecordReader(file, options)
    with _damage_told("Parquet"):
        parquet = pq.ParquetFile(stream)
        schema = parquet.schema_arrow
        wanted = _columns(schema, reader, options)
        number = 0
        for batch in parquet.iter_batches(batch_size=_ROWS, columns=wanted):
            for row in range(batch.num_rows):
                number += 1
                yield _article(batch, row, f"row {number}", file, reader, options)
        if number == 0:
            raise empty()


@contextmanager
def _damage_told(format_: str) -> Iterator[None]:
    """What Arrow raises on a damaged file, as a SourceError; what the system says of a file stays."""
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, UnicodeDecodeError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        message = f"the {format_} file is damaged ({str(error)[:200]}); write it again"
        raise SourceError(format_.lower(), message) from None


class _Bounded:
    """A stream for Arrow, which asks for as many bytes as a damaged file says that there are."""

    closed = False

    def __init__(self, stream: ByteStream, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self.seek = stream.seek
        self.tell = stream.tell

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= self._limit:
            raise SourceError(
                "arrow", f"a part of the Arrow file claims {size:,} bytes; write it again, in smaller parts"
            )
        return self._stream.read(size)

    def close(self) -> None: ...


def read_arrow(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a row, of a file or a stream of Arrow, which `to_feather` and `save_to_disk` write."""
    import pyarrow as pa

    reader = RecordReader(file, options)
    head = stream.read(6)
    stream.seek(0)
    number = 0
    with _damage_told("Arrow"):
        source = pa.PythonFile(_Bounded(stream, options.max_file_bytes), mode="r")
        with pa.ipc.open_file(source) if head == b"ARROW1" else pa.ipc.open_stream(source) as table:
            wanted = _columns(table.schema, reader, options)
            twice = next((name for name in wanted if wanted.count(name) > 1), None)
            if twice is not None:
                raise SourceError("arrow", f"two columns are called {twice!r}; rename one of them and write it again")
            batches = map(table.get_batch, range(table.num_record_batches)) if head == b"ARROW1" else table
            for batch in batches:
                batch.validate(full=True)  # offsets that lead out of the file would end the process
                chosen = batch.select(wanted)
                for row in range(chosen.num_rows):
                    number += 1
                    yield _article(chosen, row, f"row {number}", file, reader, options)
    if number == 0:
        raise empty()


def _columns(schema: pa.Schema, reader: RecordReader, options: ReadOptions) -> list[str]:
    """The columns that may be used."""
    import pyarrow as pa

    roles = reader.roles(schema.names)
    beside = {field.name for field in schema if pa.types.is_struct(field.type) and reader.beside(field.name)}
    used = beside | {name for names in roles.by_role.values() for name in names}
    used |= set(roles.copies) | set(roles.other_days)
    if not roles.by_role["text"] and not roles.copies:
        if "text" in options.fields:
            raise no_body(schema.names, options.fields["text"])
        texts = [
            field.name for field in schema if pa.types.is_string(field.type) or pa.types.is_large_string(field.type)
        ]
        if not texts:
            raise no_body(schema.names, None)
        used |= set(texts)
    return [name for name in schema.names if name in used]


def _article(
    batch: pa.RecordBatch, row: int, place: str, file: InputFile, reader: RecordReader, options: ReadOptions
) -> Item:
    fields: dict[str, Any] = {}
    notes: list[Problem] = []
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        try:
            fields[name] = _value(column, row)
        except (ValueError, OverflowError, KeyError, OSError) as error:
            # Text that is no UTF-8, a date behind the year 9999, a time zone that nobody knows.
            if name in reader.roles(batch.schema.names).by_role["text"]:
                message = f"a cell cannot be read ({str(error)[:100]}); write the file again"
                return Problem("parquet", message, file.source, place)
            message = f"the cell of {name!r} was left out, since it cannot be read ({str(error)[:100]})"
            notes.append(Problem("parquet-cell", message, file.source, place, lost=False))
    if any(isinstance(value, str) and len(value) > options.max_record_bytes for value in fields.values()):
        message = f"a cell is longer than {options.max_record_bytes:,} characters"
        return Problem("too-large", message, file.source, place)
    item = reader.article(fields, place)
    return item._replace(notes=(*notes, *item.notes)) if notes and not isinstance(item, Problem) else item


def _value(column: pa.Array, row: int) -> Any:
    """The cell as Python has it; bytes as text, a map as a dict."""
    import pyarrow as pa

    type_ = column.type
    if pa.types.is_timestamp(type_) and type_.tz is not None:
        # An instant in UTC, whatever the name of the zone; the day is that of Jakarta.
        column = column.cast(pa.timestamp(type_.unit, "UTC"))
    value = column[row].as_py()
    if isinstance(value, bytes):
        return value.decode()
    if pa.types.is_map(type_) and isinstance(value, list):
        return dict(value)
    return value
