"""Formulas that name a source before a sentence: `Mengutip WHO, …`, `Dilansir dari detik.com, …`, `Merujuk BPS, …`.

Where the sentence has a speaker of its own, the formula only credits the page on which his words were read.
"""

from __future__ import annotations

from beritaextract.claims.content_span import content_start
from beritaextract.claims.cues import Cue
from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import MentionIndex, of_mention
from beritaextract.claims.outlets import outlet_at
from beritaextract.claims.postverbal_source import NOBODY
from beritaextract.claims.readings import Reading, SentenceState, closing_comma, content_of
from beritaextract.claims.words import day_words, words
from beritaextract.entities.matches import Mention
from beritaextract.language import looks_like_verb
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

FORMULA = Rule(
    "claims.indirect.source-formula",
    "a formula in front of the sentence names the body that is quoted",
    examples=("Mengutip WHO, wabah itu sudah menyebar ke 12 negara.", "Dilansir dari BMKG, hujan turun merata."),
    counterexamples=("Mengutip jadwal, pompa datang Senin.",),
)
NO_FORMULA = Rule(
    "claims.indirect.no-formula",
    "no body that could be quoted, or no clause, follows the formula",
    examples=("Mengutip jadwal, pompa datang Senin.",),
    counterexamples=("Mengutip WHO, wabah itu sudah menyebar ke 12 negara.",),
)
# How many tokens a formula may have.
_LONGEST = 30
# How many tokens may stand before it: `Sebagai informasi, dilansir dari …`.
_OPENING = 10


def opens_formula(document: Document, first: int, cue: Cue) -> bool:
    """Whether a cue opens a formula: at the start of its sentence, or behind an opening like `Sebagai informasi,`."""
    if document.tokens[cue.token].text.lower() not in words("source_formulas"):
        return False
    if cue.first == first or (cue.first == first + 1 and document.tokens[first].text in ("Seperti", "Sebagaimana")):
        return True
    before = document.tokens[first : cue.first] if cue.first - first <= _OPENING else ()
    if not before or before[-1].text != "," or any(token.text[:1].isupper() for token in before[1:]):
        return False
    return before[0].text.lower() in words("formula_openers")


def source_formula(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """The sentence behind the formula, and the body that it names."""
    document = scene.document
    comma = _comma(document, cue.token + 1, limit)
    if comma is None:
        return NO_FORMULA
    source = quoted_body(document, scene.mentions, cue.token + 1, comma)
    end = document.token_at(limit - 1) + 1
    if source is None or not _has_predicate(document.tokens[_past_dates(document.tokens, comma + 1) : end]):
        return NO_FORMULA
    start = content_start(document, comma - 1, limit, person=False)
    content = content_of(scene._replace(offsets=frozenset()), start, limit)
    if content is None:
        return NO_FORMULA
    return Reading(content, source, FORMULA, "menurut", cue.form.act, agentless=source.kind == "none")


def _comma(document: Document, at: int, limit: int) -> int | None:
    """Index of the comma that ends the formula: the first one that no date and no further formula follows."""
    comma = closing_comma(document, at, limit)
    return comma if comma is not None and comma - at <= _LONGEST else None


def _has_predicate(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence has a verb besides those of its relative clauses."""
    spelt = [token.text.lower() for token in tokens[:80]]
    verbs = sum(word in words("predicates") or looks_like_verb(word) for word in spelt)
    return verbs > spelt.count("yang")


def _past_dates(tokens: tuple[Token, ...], at: int) -> int:
    """Index of the first token behind `Kamis (5/3), `."""
    if at < len(tokens) and tokens[at].text.lower() in day_words():
        return next((n + 1 for n in range(at, min(at + 12, len(tokens))) if tokens[n].text == ","), at)
    return at


def quoted_body(document: Document, mentions: MentionIndex, at: int, comma: int) -> Source | None:
    """The body named between two tokens, past `dari situs resmi`; None where it is nobody who can be quoted."""
    tokens = document.tokens
    while at < comma and (tokens[at].text.lower() in words("media_openers") or tokens[at].text in ("di", "dalam")):
        at += 1
    if at + 1 < comma and tokens[at].text.lower() in words("platforms"):
        at += 1
    if at >= comma or tokens[at].text.lower() in words("unquotable"):
        return None
    if tokens[at].text.lower() in words("demonstratives"):
        return NOBODY  # `dikutip dari laman itu`
    glued = at
    while glued + 1 < comma and tokens[glued + 1].start == tokens[glued].end and tokens[glued + 1].text[0].isupper():
        glued += 1
    if glued > at and tokens[at].text.islower():  # `detikBali`: a brand with a capital inside
        opener = 4 if tokens[at].text.startswith("dari") and len(tokens[at].text) > 4 else 0
        name = Range(tokens[at].start + opener, tokens[glued].end)
        return Source("mention", name, Mention(name, name, "organisation", name), listed=False)
    mention = mentions.at(tokens[at].start)
    if mention is not None and mention.phrase.start < tokens[comma].start:
        return of_mention(mention)
    outlet = outlet_at(tokens[at])
    if outlet is not None:
        return outlet
    end = at
    while end < comma and tokens[end].text.lower() not in day_words():
        joins = end > at and tokens[end].text in ("of", "and", "the", "&") and end + 1 < comma
        # `detikBali`: a capital inside, for all that the first letter is small
        named = tokens[end].text[0].isupper() or (tokens[end].text.isalpha() and not tokens[end].text.islower())
        if not (named or (joins and tokens[end + 1].text[0].isupper())):
            break
        end += 1
    if end == at:
        text = tokens[at].text.lower()
        return NOBODY if text in words("source_nouns") or text in words("texts_that_speak") else None
    name = Range(tokens[at].start + _opener_glued_to(tokens[at].text), tokens[end - 1].end)
    return Source("mention", name, Mention(name, name, "organisation", name), listed=False)


def _opener_glued_to(word: str) -> int:
    """Length of the word that a scraper glued in front of a name: `dataBPS`, `laporanBMKG`."""
    small = len(word) - len(word.lstrip("abcdefghijklmnopqrstuvwxyz"))
    return small if word[:small] in words("media_openers") else 0
