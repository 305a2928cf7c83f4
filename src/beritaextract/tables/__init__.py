"""Records as flat tables with one fixed Arrow schema, and the writers that put them on disk."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beritaextract.tables.convert import to_arrow, to_pandas, to_polars
    from beritaextract.tables.nested import flat_tables
    from beritaextract.tables.schema import SCHEMAS

__all__ = ["SCHEMAS", "flat_tables", "to_arrow", "to_pandas", "to_polars"]

_LAZY = {
    "to_arrow": "beritaextract.tables.convert",
    "to_pandas": "beritaextract.tables.convert",
    "to_polars": "beritaextract.tables.convert",
    "flat_tables": "beritaextract.tables.nested",
    "SCHEMAS": "beritaextract.tables.schema",
}


def __getattr__(name: str) -> Any:
    """Each name is imported when it is first asked for, so that one article can be printed without Arrow."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LAZY[name]), name)
