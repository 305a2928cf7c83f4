"""Reads what the entity layer says of a sentence in one line for each mention."""

from beritaextract import entities
from beritaextract.log import Log
from beritaextract.text import analyse


def mentions(text: str) -> list[str]:
    """`range | role | affiliation`, with `-` for what is not stated; kinds other than person stand in front."""
    return [_line(text, mention) for mention in entities.find(analyse(text), log=Log()).mentions]


def _line(text, mention):
    def words(span):
        return span.of(text) if span else "-"

    kind = "" if mention.kind == "person" else f"{mention.kind}: "
    if mention.kind in ("person", "post"):
        return f"{kind}{words(mention.range)} | {words(mention.role)} | {words(mention.affiliation)}"
    return f"{kind}{words(mention.range)}"
