"""Everybody named before a cue, and what keeps one of them from being its subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import MentionIndex, of_mention
from beritaextract.claims.words import words
from beritaextract.language import looks_like_verb
from beritaextract.matches import Range
from beritaextract.text import Document, Token

# How many tokens a line of an address may have.
_ADDRESS = 6


class SubjectCandidate(NamedTuple):
    """Somebody named before the cue: offsets, source, index of the first token, and whether it is a human being."""

    start: int
    end: int
    source: Source
    token: int
    human: bool


def candidates_in(document: Document, mentions: MentionIndex, first: int, last: int) -> list[SubjectCandidate]:
    """MentionIndex and pronouns between two tokens, in text order."""
    tokens = document.tokens
    found = [
        SubjectCandidate(
            *mention.phrase,
            of_mention(mention),
            document.token_at(mention.phrase.start),
            mention.kind in ("person", "description", "unnamed"),
        )
        for mention in mentions.within(tokens[first].start, tokens[last].end)
    ]
    for index in range(first, last + 1):
        if tokens[index].text.lower() in words("personal_pronouns"):
            place = Range(tokens[index].start, tokens[index].end)
            found.append(SubjectCandidate(*place, Source("pronoun", place), index, human=True))
    return sorted(found, key=lambda candidate: (candidate.start, -candidate.end))


def governor(document: Document, first: int, token: int) -> str:
    """What a noun phrase hangs on: `preposition`, `relation`, `verb`, or `far`, a preposition some nouns away.

    Empty where nothing governs it, so that it can be a subject.
    """
    if token <= first:
        return ""
    prior = document.tokens[token - 1].text
    lower = prior.lower()
    if lower in words("prepositions"):
        return "preposition"
    if lower in words("relational_nouns"):
        return "relation"
    if lower in ("membuat", "menyebabkan", "diketahui"):
        return ""  # `Kejadian itu membuat <Dinas Sosial> meminta …`, `diketahui <Dinas Sosial> telah menegaskan …`
    if looks_like_verb(lower) and not prior[:1].isupper():
        return "verb"
    if lower in words("closers"):
        return ""
    if lower == ")" and token - first > 2 and document.tokens[token - 2].text.lower() in words("place_heads"):
        return "preposition"  # `di Pekon (Desa) Melati`
    for index in range(token - 1, max(first - 1, token - 5), -1):
        word = document.tokens[index].text
        if word.lower() in words("prepositions"):
            # `Melalui akun resminya PT Melati …`: the phrase ends with its -nya, and the subject follows.
            return "" if index == first and prior.islower() and prior.endswith("nya") else "far"
        if not word[0].isalpha() or looks_like_verb(word):
            return ""
    return ""


def head_of_apposition(
    document: Document, candidates: list[SubjectCandidate], number: int, first: int, *, closed: bool
) -> SubjectCandidate | None:
    """`Rina`, where the candidate is the tail of its apposition: `Rina, manajer Divisi Air, mengatakan`.

    `closed` says that a comma follows the candidate.
    """
    tail = candidates[number]
    prior = document.tokens[tail.token - 1].text if tail.token > first else "("
    if prior == "(" and number and candidates[number - 1].human and _closed_in(document, candidates[number - 1], tail):
        return candidates[number - 1]  # `Rina (Golkar) mengatakan`
    if prior == "(" or (prior == "," and not _describes(tail)):
        return None
    for head in reversed(candidates[:number]):
        between = document.tokens_in(head.end, tail.start)
        if _shares_apposition(head, tail, between):
            return head
        if not head.human or head.source.kind != "mention" or not between:
            continue
        if between[0].text not in (",", "(", "selaku"):
            continue
        if any(token.text.lower() in words("subordinators") or looks_like_verb(token.text) for token in between):
            return None
        if len(between) > 20 or governor(document, first, head.token):
            return None
        if prior == "," and not closed and not _opens_clause(document, first, head.token):
            return None  # `Setelah itu Rina, warga berharap`; but `Rina, salah satu warga berharap`
        return head
    return None


def _closed_in(document: Document, head: SubjectCandidate, tail: SubjectCandidate) -> bool:
    """Whether brackets around the tail stand right behind the head: `Rina (Golkar)`."""
    view = document.view
    return view[head.end : tail.start].strip() == "(" and view[tail.end : tail.end + 2].strip()[:1] == ")"


def _shares_apposition(head: SubjectCandidate, tail: SubjectCandidate, between: Sequence[Token]) -> bool:
    """`Rina selaku pembina serta <Ketua RT setempat>`: two posts of one person."""
    name, post = head.source.mention, tail.source.mention
    if name is None or post is None or name.role is None or post.kind != "post" or len(between) != 1:
        return False
    return name.phrase.end > name.range.end and between[0].text in words("coordinators")


def _opens_clause(document: Document, first: int, token: int) -> bool:
    """Whether nothing but connectives stands before a token of the clause."""
    return (
        all(
            document.tokens[index].text.lower() in words("sentence_connectives") or document.tokens[index].text == ","
            for index in range(max(first, token - 4), token)
        )
        and token - first <= 4
    )


def before_territory(document: Document, mentions: MentionIndex, first: int, last: int) -> int:
    """Index of the last token before a region in apposition: `Pemerintah Kabupaten Demak, Jawa Tengah memastikan`.

    `last` itself where nothing like that stands there.
    """
    tokens = document.tokens
    for _ in range(3):
        closing = last - 1 if tokens[last].text == "," else last
        found = mentions.within(tokens[max(first, closing - _ADDRESS)].start, tokens[closing].end)
        line = _before_address(document, first, closing)
        if line is not None:
            last = line - 1
            continue
        territory = next((m for m in found if m.phrase.end == tokens[closing].end and m.territory), None)
        comma = document.token_at(territory.phrase.start) - 1 if territory is not None else first
        if comma <= first or tokens[comma].text != "," or not tokens[comma - 1].text[0].isupper():
            return last
        last = comma - 1
    return last


def _before_address(document: Document, first: int, last: int) -> int | None:
    """Index of the comma before a line of an address that ends with token `last`: `…, <Kecamatan> Balik Bukit`."""
    tokens = document.tokens
    for index in range(last, max(first + 1, last - _ADDRESS), -1):
        if not tokens[index].text[0].isupper():
            return None
        if tokens[index].text.lower() in words("address_heads"):
            before = tokens[index - 1], tokens[index - 2]
            closed = before[0].text == "," and (before[1].text[0].isupper() or before[1].text == ")")
            return index - 1 if closed and index < last else None
    return None


def _describes(candidate: SubjectCandidate) -> bool:
    """Whether a candidate can stand in apposition to a name: `Rina (29), warga Melati, berharap`."""
    mention = candidate.source.mention
    return mention is not None and mention.kind in ("unnamed", "description")
