"""`datapackage.json`: the CSV or JSONL tables of a run as a Frictionless data package (Data Package v1)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.errors import SourceError
from beritaextract.exports.described import DescribedTable, Link, described_tables
from beritaextract.exports.targets import Exported
from beritaextract.tables.beside import BESIDE
from beritaextract.tables.run_folder import columns_of
from beritaextract.tables.table_set import TableSet, beside_is_current

# In the order in which tools take them.
_MEDIATYPES = {"csv": "text/csv", "jsonl": "application/x-ndjson"}


def export(run: Path, out: Path) -> Exported:
    """Write `datapackage.json` beside the tables; into another folder, the tables are copied with it.

    Raises:
        SourceError: the run has no tables as CSV or JSONL, or they are half written.
    """
    TableSet(run).refuse_half()
    for name in BESIDE:
        TableSet(run, name).refuse_half()
    format_ = next((name for name in _MEDIATYPES if (run / f"articles.{name}").is_file()), None)
    if format_ is None:
        raise SourceError(
            "no-tables",
            f"{run} holds no tables as {' or '.join(_MEDIATYPES)}; "
            f"make them with: beritaextract run PATH --out {run} --format csv",
        )
    stale = {table for name, tables in BESIDE.items() if not beside_is_current(run, name) for table in tables}
    known = {name: table for name, table in described_tables().items() if name not in stale}
    there = {name: run / f"{name}.{format_}" for name in known if (run / f"{name}.{format_}").is_file()}
    columns = {name: columns for name, path in there.items() if (columns := columns_of(path))}
    resources = [_resource(known[name], there[name], columns) for name in columns]
    if out.resolve() != run.resolve():
        for resource in resources:
            shutil.copyfile(run / resource["path"], out / resource["path"])
    package = {
        "profile": "tabular-data-package",
        "name": "beritaextract-run",
        "title": "Records from Indonesian news articles",
        "description": "Who said what, in whose name, with which numbers. Offsets count code points of the article.",
        "resources": resources,
    }
    file = out / "datapackage.json"
    file.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    missing = sorted(set(known) - set(columns))
    notes = [f"left out, for they are not there as {format_} or are empty: {', '.join(missing)}"] if missing else []
    if old := sorted(name for name in stale if (run / f"{name}.{format_}").is_file()):
        notes.append(f"left out, for they are of an earlier run: {', '.join(old)}")
    return Exported([file], [*notes, f"check it with: frictionless validate {file}"])


def _resource(table: DescribedTable, path: Path, columns: dict[str, list[str]]) -> dict[str, Any]:
    format_ = path.suffix[1:]
    there = columns[table.name]
    schema: dict[str, Any] = {
        "fields": [_field(table, name) for name in there],
        "missingValues": [""],
    }
    if table.key and set(table.key) <= set(there):
        schema["primaryKey"] = list(table.key)
    links = [_foreign_key(link, table.name) for link in table.links if _holds(link, table.name, columns)]
    if links:
        schema["foreignKeys"] = links
    resource: dict[str, Any] = {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.meaning or f"the table {table.name}",
        "path": path.name,
        "format": format_,
        "mediatype": _MEDIATYPES[format_],
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "schema": schema,
    }
    if format_ == "csv" and _for_excel(path):
        resource |= {"encoding": "utf-8-sig", "dialect": {"delimiter": ";"}}
        for field in schema["fields"]:
            if field["type"] == "number":
                field["decimalChar"] = ","
    return resource


def _field(table: DescribedTable, name: str) -> dict[str, Any]:
    type_, meaning = table.columns.get(name, (pa.string(), ""))
    return {"name": name, "type": _type(type_), "description": meaning}


def _type(type_: pa.DataType) -> str:
    if pa.types.is_boolean(type_):
        return "boolean"
    if pa.types.is_integer(type_):
        return "integer"
    if pa.types.is_decimal(type_) or pa.types.is_floating(type_):
        return "number"
    return "array" if pa.types.is_list(type_) else "string"


def _holds(link: Link, name: str, columns: dict[str, list[str]]) -> bool:
    """Whether both ends are in the package.

    A link of several columns of which one may be empty is an error to validators, so it is not declared.
    """
    return (
        (len(link.columns) == 1 or link.always)
        and link.table in columns
        and set(link.columns) <= set(columns[name])
        and set(link.there) <= set(columns[link.table])
    )


def _foreign_key(link: Link, name: str) -> dict[str, Any]:
    table = "" if link.table == name else link.table
    return {"fields": list(link.columns), "reference": {"resource": table, "fields": list(link.there)}}


def _for_excel(path: Path) -> bool:
    with path.open(encoding="utf-8") as file:
        return ";" in file.readline()
