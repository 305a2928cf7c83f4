"""Quotations that nobody utters: titles, scare quotes, headlines, words of a sentence that goes on."""

from __future__ import annotations

from beritaextract.claims.quotations import Quotation
from beritaextract.claims.words import words
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document

TITLE = Rule(
    "claims.direct.title",
    "the word before introduces a title, a name or a slogan",
    examples=("Warga hadir dalam acara bertajuk “Fuso Gebyar”.",),
    counterexamples=("Ada parkir “liar” di sana.",),
)
SCARE_QUOTES = Rule(
    "claims.direct.scare",
    "words in quotation marks inside a sentence, without a cue",
    examples=("Ada parkir “liar” di sana.",),
    counterexamples=("Warga hadir dalam acara bertajuk “Fuso Gebyar”.",),
)
SENTENCE_GOES_ON = Rule(
    "claims.direct.goes-on",
    "the sentence goes on after the quotation without a cue",
    examples=("“Ayo Tanam Jagung” menjadi nama lomba itu.",),
    counterexamples=("“Kami siap,” kata Camat Rina Wijaya.",),
)
NO_SENTENCE = Rule(
    "claims.direct.no-sentence",
    "it does not begin like a sentence, and has no cue",
    examples=("Panen raya.\n\n“padi yang lebih bagus”",),
    counterexamples=("Panen raya.\n\n“Padi kami lebih bagus.”",),
)
TOO_SHORT = Rule(
    "claims.direct.short",
    "one or two words between quotation marks, without a cue",
    examples=("“Ayo Tanam” menjadi nama lomba itu.",),
    counterexamples=("“Ayo,” kata Camat Rina Wijaya.",),
)
HEADLINE_QUOTATION = Rule(
    "claims.direct.headline",
    "nobody is named for the words of a headline",
    examples=("“Kami Siap Berangkat ke Hulu”\n\nSungai meluap pada Senin. Warga desa sudah mengungsi sejak pagi.",),
    counterexamples=("Sungai meluap pada Senin. “Kami siap,” kata warga.",),
)
# Characters before a quotation that are looked at to tell whether a sentence begins with it.
NEAR = 200


def not_uttered(document: Document, quotation: Quotation, content: Range) -> Rule | None:
    """Why nobody utters a quotation without cue or label; None where it reads like speech."""
    view = document.view
    if document.headline is not None and document.headline.contains(Range(quotation.open, quotation.open + 1)):
        return HEADLINE_QUOTATION
    uttered = view[content.start : min(content.end, content.start + 400)].split()
    index = document.token_at(quotation.open) - 1
    before = document.tokens[index].text.lower() if index >= 0 else ""
    paragraph = document.paragraphs[document.paragraph_at(quotation.open)]
    near = view[max(paragraph.start, quotation.open - NEAR) : quotation.open].rstrip(" *_")
    alone = not near and quotation.open - paragraph.start <= NEAR
    last = near[-1:]
    if not alone and before in words("title_openers"):
        return TITLE
    if not alone and last not in '.!?…:”“"»’)]':
        return SCARE_QUOTES
    if len(uttered) < 3:
        return TOO_SHORT
    rest = view[quotation.close : min(paragraph.end, quotation.close + 40)].lstrip(" .,")
    if rest and not (rest[0].isupper() or rest[0].isdigit() or rest[0] in '“”"(‘['):
        return SENTENCE_GOES_ON
    first = view[content.start]
    whole = alone and not rest and len(uttered) > 5 and view[content.end - 1] in ".!?"
    if not whole and not (first.isupper() or first.isdigit() or first in "…(.‘'["):
        return NO_SENTENCE
    return None
