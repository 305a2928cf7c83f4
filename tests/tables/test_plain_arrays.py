"""Arrays made without `pyarrow.array` are those that it makes."""

from __future__ import annotations

import subprocess
import sys

import pyarrow as pa
import pytest

from beritaextract.tables.plain_arrays import flags, floats, texts


@pytest.mark.parametrize("values", [[], [True], [False] * 9 + [True]])
def test_flags(values: list[bool]) -> None:
    assert flags(values).equals(pa.array(values, pa.bool_()))


@pytest.mark.parametrize("values", [[], [None], ["", None, "Pasar “Melati” 🌊"], ["a"] * 9 + [None]])
def test_texts(values: list[str | None]) -> None:
    made = texts(values)
    made.validate(full=True)
    assert made.equals(pa.array(values, pa.string()))


@pytest.mark.parametrize("values", [[], [None], [1.0, None, 0.875], [0.0] * 9 + [None]])
def test_floats(values: list[float | None]) -> None:
    assert floats(values).equals(pa.array(values, pa.float32()))


def test_the_process_that_reads_and_writes_loads_neither_the_rooms_nor_pandas() -> None:
    code = (
        "import sys, beritaextract.batch, pyarrow as pa; "
        "from beritaextract.tables.nested import flat_tables; "
        "from beritaextract.tables.schema import NESTED_SCHEMA; "
        "flat_tables(pa.Table.from_batches([], NESTED_SCHEMA)); "
        "rooms = ('entities', 'figures', 'claims', 'speakers', 'relations', 'extractor'); "
        "sys.exit(str([m for m in ('pandas', *('beritaextract.' + r for r in rooms)) if m in sys.modules]))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert told.stderr.strip() == "[]"
