"""Every table beside those of a run is read back as it was written, from each format, lists as lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from beritaextract.errors import SourceError
from beritaextract.exports.described import DescribedTable, described_tables
from beritaextract.tables.beside import BESIDE, FORMATS, write_beside
from beritaextract.tables.run_folder import named_rows


def _cell(type_: pa.DataType) -> Any:
    if pa.types.is_list(type_):
        return ["Kabar, Melati", 'dan "Warta"']
    return "ya" if pa.types.is_string(type_) else None


def _table(described: DescribedTable) -> pa.Table:
    schema = pa.schema([pa.field(name, type_) for name, (type_, _) in described.columns.items()])
    return pa.Table.from_pylist([{field.name: _cell(field.type) for field in schema}], schema=schema)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("set_name", BESIDE)
def test_what_is_written_is_read(tmp_path: Path, set_name: str, format_: str) -> None:
    described = described_tables()
    tables = {name: _table(described[name]) for name in BESIDE[set_name]}
    write_beside(set_name, tables, tmp_path, [format_])
    for name, table in tables.items():
        assert list(named_rows(tmp_path, name, tuple(table.column_names))) == table.to_pylist()


@pytest.mark.parametrize("line", ["5", "[]", '"x"', "null"])
def test_a_line_that_is_no_object_is_told_with_its_row(tmp_path: Path, line: str) -> None:
    (tmp_path / "people.jsonl").write_text(f'{{"person_id": "p1"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(SourceError, match="row 2 of people cannot be read"):
        list(named_rows(tmp_path, "people", ("person_id",)))
