"""What is article and what is page furniture; paragraphs, sentences, tokens.  `analyse` is the way in."""

from beritaextract.text.analyse import analyse
from beritaextract.text.document import Document, Opening, Piece, Token

__all__ = ["Document", "Opening", "Piece", "Token", "analyse"]
