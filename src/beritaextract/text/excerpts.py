"""Openings of other articles in a row, below the article.

Openings of other articles read like paragraphs.  They are told by what holds a text together: a paragraph of an article
names somebody who was named before, goes on with `ia` or `meski begitu`, or quotes; of the openings none does, and some
are cut in mid-sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text.document import FurnitureMatch
from beritaextract.text.words import words

EXCERPT = Rule(
    "text.furniture.excerpts",
    "openings of other articles below this one: eight paragraphs or more that nothing ties to what stands before them, "
    "some of them cut in mid-sentence",
    examples=(
        "Harga beras di Pasar Melati naik.\nWarga di sana resah.\nPedagang menaikkan harga sejak Senin.\n"
        "Petani di Kecamatan Kenanga mulai menanam padi gogo di lahan kering milik desa\n"
        "Jembatan gantung di Kampung Seroja putus diterjang arus sungai pada malam hari.\n"
        "Kapal feri dengan tujuan Pelabuhan Cempaka terlambat karena gelombang tinggi di selat\n"
        "Sekolah dasar di Kelurahan Dahlia mendapat perpustakaan baru dari sebuah yayasan.\n"
        "Pelatih Persatuan Flamboyan menambah dua penyerang untuk putaran kedua kompetisi.\n"
        "Museum di Kabupaten Anggrek memamerkan koleksi keris dari abad kesembilan belas\n"
        "Peternak di lereng Gunung Tulip mengeluhkan harga susu yang terus merosot.\n"
        "Nelayan di Teluk Mawar menemukan paus terdampar pada pagi hari kemarin.",
    ),
    counterexamples=("Harga beras naik.\nWarga resah.\nPedagang menaikkan harga sejak Senin",),
)
# Openings in a row at the least, of which some are cut short, but not all, as the items of a list are.
_FEWEST, _CUT, _MOST_CUT = 8, 2, 0.6
# Characters of an opening.
_SHORT, _LONG = 40, 260
_SENTENCES: Final = 2
# What a paragraph of the article itself costs, and how many of them end the search.
_NATIVE, _GIVE_UP = 2, -5
# Paragraphs of the article at the least.
_LEAST_BODY: Final = 3
# How many openings are looked at, and how far back for the names in them: a page has a few dozen.
_MOST, _FAR = 80, 20_000
_NAME: Final = regex.compile(r"(?<=[^\W.]\s)\p{Lu}\p{L}{3,}+")
_STOP: Final = regex.compile(r"[.!?]\s")
_PRONOUN: Final = regex.compile(r"(?:[Ii]a|[Dd]ia|[Mm]ereka|[Kk]atanya|[Uu]jarnya)\b")
_QUOTES: Final = '“”"'


def find_excerpts(view: str, paragraphs: Sequence[Range], log: Log) -> tuple[FurnitureMatch, ...]:
    """The openings of other articles at the end of the page, each a piece of furniture, in text order."""
    first = _first_excerpt(view, paragraphs)
    if first is None:
        return ()
    found = tuple(FurnitureMatch(*paragraph, "related", EXCERPT) for paragraph in paragraphs[first:])
    for piece in found:
        log.took(EXCERPT, piece.start, piece.end)
    return found


def _first_excerpt(view: str, paragraphs: Sequence[Range]) -> int | None:
    if len(paragraphs) < _FEWEST + _LEAST_BODY:
        return None
    score = best = foreign = cut = 0
    found: int | None = None
    for number in range(len(paragraphs) - 1, max(_LEAST_BODY, len(paragraphs) - _MOST) - 1, -1):
        paragraph = paragraphs[number]
        if _is_foreign(view, paragraph):
            score, foreign = score + 1, foreign + 1
            cut += view[paragraph.end - 1].isalnum() or view[paragraph.end - 1] in ",…"
        else:
            score -= _NATIVE
        if score <= _GIVE_UP:
            break
        if score > best:
            best = score
            found = number if foreign >= _FEWEST and _CUT <= cut <= foreign * _MOST_CUT else None
    return found


def _is_foreign(view: str, paragraph: Range) -> bool:
    """Whether nothing in a paragraph ties it to the text before it."""
    start, end = paragraph
    if not _SHORT <= end - start <= _LONG or not view[start].isupper():
        return False
    text = view[start:end]
    if ":" in text or len(_STOP.findall(text)) >= _SENTENCES or sum(map(text.count, _QUOTES)) > 1:
        return False
    opening = text.split(None, 1)[0].rstrip(",").lower()
    if opening in words("article_openers") or _PRONOUN.match(text):
        return False
    names = set(_NAME.findall(text)) - words("common_names")
    return sum(view.find(name, max(0, start - _FAR), start) >= 0 for name in names) * 3 <= len(names)
