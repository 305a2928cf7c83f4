"""What is article and what is page furniture; paragraphs, sentences, tokens.  `analyse` is the way in."""

from beritaextract.text.analyse import analyse
from beritaextract.text.document import Dateline, Document, FurnitureMatch, Token
from beritaextract.text.legible import LegibleText

__all__ = ["Dateline", "Document", "FurnitureMatch", "LegibleText", "Token", "analyse"]
