"""Records as flat tables with one fixed Arrow schema, and the writers that put them on disk."""

from beritaextract.tables.convert import to_arrow, to_pandas, to_polars

__all__ = ["to_arrow", "to_pandas", "to_polars"]
