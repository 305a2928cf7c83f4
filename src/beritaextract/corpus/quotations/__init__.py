"""The same utterance in many articles: its longest form, where it was seen first, and who is said to have said it."""

from beritaextract.corpus.quotations.find import quotations_in_folder
from beritaextract.corpus.quotations.model import Occurrence, Quotation, Utterance
from beritaextract.corpus.quotations.tables import QUOTATION_COLUMNS, quotation_tables, write_quotations

__all__ = [
    "QUOTATION_COLUMNS",
    "Occurrence",
    "Quotation",
    "Utterance",
    "quotation_tables",
    "quotations_in_folder",
    "write_quotations",
]
