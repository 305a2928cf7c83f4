"""Records as flat tables with one fixed Arrow schema, and the writers that put them on disk."""

from beritaextract.tables.convert import to_arrow, to_pandas, to_polars
from beritaextract.tables.nested import flat_tables
from beritaextract.tables.schema import SCHEMAS

__all__ = ["SCHEMAS", "flat_tables", "to_arrow", "to_pandas", "to_polars"]
