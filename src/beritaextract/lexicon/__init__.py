"""The one loader of language data: TOML and TSV files beside the code that uses them → checked rows.

Every data file of a room goes through `load_rows`, which refuses unknown columns, missing columns and duplicates, so
that a slip in a lexicon is found when the tests run and not in somebody's table.  `load_word_classes` reads files of
named lists of words, of which one may include another.  Rows of one's own (`own`) lie on top of the shipped ones while
an extractor that has them reads (`overlay`).
"""

from beritaextract.lexicon.loader import Row, load_rows
from beritaextract.lexicon.word_classes import load_word_classes

__all__ = ["Row", "load_rows", "load_word_classes"]
