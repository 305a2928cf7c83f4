"""Databases of SQLite, as scrapers keep them: one record a row of each table that holds texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.rows import Row, articles_of_tables
from beritaextract.sources.streams import ByteStream, peeked, read_whole

_MAGIC = b"SQLite format 3\x00"
_MOST_TABLES = 1000
# No row takes less room in a sound file.
_SMALLEST_ROW = 4


def read_sqlite(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """The rows of each table that names a text; views are not run, and nothing is written.

    Raises:
        SourceError: the file is damaged or encrypted, or holds no articles.
    """
    head, stream = peeked(stream)
    if not head.startswith(_MAGIC):
        message = "this is no database of SQLite, or an encrypted one; save its table as .csv"
        yield Problem("format", message, file.source, lost=False)
        return
    try:
        with closing(_opened(stream, file, options)) as database:
            yield from _unwritten(file)
            tables = _tables(database)
            if not tables:
                raise SourceError("empty", "the database holds no tables; remove it or fetch the articles again")
            found = ((name, _rows(database, name, several=len(tables) > 1)) for name in tables)
            yield from articles_of_tables(found, "table", file, options)
    except sqlite3.DataError as error:
        raise SourceError("too-large", f"a cell is longer than {options.max_record_bytes:,} bytes ({error})") from None
    except (sqlite3.Error, OverflowError) as error:
        why = str(error)[:150]
        raise SourceError("damaged", f"the database cannot be read ({why}); save its table as .csv") from None


def _opened(stream: ByteStream, file: InputFile, options: ReadOptions) -> sqlite3.Connection:
    """The file itself where it is one, read only; what comes packed is held in memory."""
    try:
        with file.path.open("rb") as plain:
            itself = plain.read(len(_MAGIC)) == _MAGIC
    except OSError:  # it came over stdin
        itself = False
    if itself:
        database = sqlite3.connect(f"{file.path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    else:
        data = read_whole(stream, options.max_file_bytes, "unpack it")
        database = sqlite3.connect(":memory:")
        database.deserialize(data)
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, options.max_record_bytes)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    return database


def _unwritten(file: InputFile) -> Iterator[Problem]:
    """What a program has written and not yet put into the file."""
    log = file.path.with_name(file.path.name + "-wal")
    if log.exists() and log.stat().st_size:
        message = (
            f"what was written last lies in {log.name} and was not read; end the program that writes it, or run: "
            f'sqlite3 {file.path.name} "PRAGMA wal_checkpoint"'
        )
        yield Problem("cut-off", message, file.source)


def _tables(database: sqlite3.Connection) -> list[str]:
    """The tables, without those that are code and those in which code keeps its own, such as a full-text index."""
    made = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rootpage, name")
    named = [(name, str(sql).lstrip().upper()) for name, sql in made.fetchmany(_MOST_TABLES) if isinstance(name, str)]
    virtual = tuple(f"{name}_" for name, sql in named if not sql.startswith("CREATE TABLE"))
    return [
        name for name, sql in named if sql.startswith("CREATE TABLE") and not name.startswith(("sqlite_", *virtual))
    ]


def _rows(database: sqlite3.Connection, name: str, *, several: bool) -> Iterator[Row]:
    quoted = name.replace('"', '""')
    cursor = database.execute(f'SELECT * FROM "{quoted}"')
    where = f"table {name[:60]}, " if several else ""
    yield Row([column[0] for column in cursor.description], f"{where}its names")
    (pages,), (size,) = (database.execute(f"PRAGMA page_{what}").fetchone() for what in ("count", "size"))
    for number, cells in enumerate(cursor, start=1):
        if number > pages * size // _SMALLEST_ROW:
            raise SourceError("damaged", "the database hands out more rows than it can hold; save its table as .csv")
        values = [cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell for cell in cells]
        yield Row(values, f"{where}row {number}")
