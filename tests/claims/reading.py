"""What the cases of this room need: mentions for the names they use, and claims as plain tuples."""

import regex

from beritaextract import claims
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.text import analyse

# The cast.  (kind, phrase, name inside it)
CAST = [
    ("person", "Kepala Dinas Pengairan Rina Wijaya", "Rina Wijaya"),
    ("person", "Sekretaris Daerah Tono Basuki", "Tono Basuki"),
    ("person", "Rina Wijaya, Kepala Dinas Pengairan", "Rina Wijaya"),
    ("person", "Rina Wijaya", "Rina Wijaya"),
    ("person", "Rina", "Rina"),
    ("person", "Tono", "Tono"),
    ("person", "Sari", "Sari"),
    ("post", "Bupati", "Bupati"),
    ("organisation", "Balai Sungai", "Balai Sungai"),
    ("organisation", "BMKG", "BMKG"),
    ("unnamed", "seorang warga", "seorang warga"),
    ("unnamed", "sejumlah petani", "sejumlah petani"),
]


def mentions_of(text):
    """The mentions of the cast in `text`, the longer phrase first where two begin together."""
    found, covered = [], []
    for kind, phrase, name in sorted(CAST, key=lambda entry: -len(entry[1])):
        for match in regex.finditer(rf"\b{regex.escape(phrase)}", text):
            whole = Range(*match.span())
            if any(whole.overlaps(other) for other in covered):
                continue
            covered.append(whole)
            at = whole.start + phrase.index(name)
            bare = Range(at, at + len(name))
            found.append(Mention(whole, bare, kind, bare))
    return found


def find(text, *, log=None):
    """The claims of `text`, with the mentions of the cast."""
    return claims.find(analyse(text), mentions_of(text), log=log or Log())


def read(text, *, log=None):
    """(kind, content, cue, source kind, words of the source) of each claim."""
    return [
        (
            claim.kind,
            claim.range.of(text),
            claim.cue.of(text) if claim.cue else None,
            claim.source.kind,
            claim.source.range.of(text) if claim.source.range else None,
        )
        for claim in find(text, log=log)
    ]
