"""The one loader of language data: TOML and TSV files beside the code that uses them → checked rows.

Every data file of a room goes through `load_rows`, which refuses unknown columns, missing columns and duplicates, so
that a slip in a lexicon is found when the tests run and not in somebody's table.
"""

from beritaextract.lexicon.loader import Row, load_rows

__all__ = ["Row", "load_rows"]
