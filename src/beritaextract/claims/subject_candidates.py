"""Everybody named before a cue, and what keeps one of them from being its subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import MentionIndex, of_mention
from beritaextract.claims.words import day_words, words
from beritaextract.language import looks_like_verb
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document, Token

# How many tokens a line of an address may have.
_ADDRESS = 6
_DASHES = frozenset("—–-")
_OPENING_MARKS = frozenset("“\"‘'")
_CLOSING_MARKS = frozenset("”\"’'")
# `S.Pd`, `M.Sos.I.`, `SE`, `MM`, `Ph.D`: short parts with points, or a few capitals.
_DEGREE = regex.compile(r"(?:\p{Lu}\p{L}{0,4}\.?){1,4}\p{L}?\.?(?:-\p{Lu}{2,6})?|\p{Lu}{2,4}\.?")


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


def is_adjunct(gap: Sequence[Token]) -> bool:
    """Whether words can stand between a name and its verb: `, Senin (2/3),`, `dalam rapat itu`, `yang ditemui`."""
    gap = _without_title(_past_degrees(gap))
    if not gap:
        return True
    if len(gap) > 1 and gap[-1].text[0].isupper() and gap[-2].text.lower() in words("subordinators"):
        return False  # `setelah Rina berjanji`: another subject
    opener = gap[0].text.lower()
    if opener not in words("adjunct_openers") and opener not in day_words():
        return False
    if opener in _DASHES and not any(token.text in _DASHES for token in gap[1:]):
        return False  # `BANDUNG — Warga mengatakan`; `Rina — camat itu — mengatakan` has two
    commas = [
        n for n, token in enumerate(gap) if token.text == "," and not _enumerates(gap, n) and not _opens_degree(gap, n)
    ]
    if not commas or commas[-1] == len(gap) - 1:
        return True
    inner = gap[commas[-1] + 1].text
    return (
        inner.lower() in words("adjunct_openers")
        or inner.lower() in day_words()
        or (inner[0].isupper() and inner.lower() in words("speaking_nouns"))
    )


def _without_title(gap: Sequence[Token]) -> Sequence[Token]:
    """The words of an adjunct without the title in quotation marks at its end: `dalam artikel “Banjir, Lagi”`."""
    if not gap or gap[-1].text not in _CLOSING_MARKS:
        return gap
    for number in range(len(gap) - 2, -1, -1):
        if gap[number].text in _OPENING_MARKS:
            return gap[:number]
    return gap


def _enumerates(gap: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands in an enumeration of names: `melalui Dinas Koperasi<,> Perindustrian dan Perdagangan`."""
    behind = [token.text for token in gap[comma + 1 : comma + 7]]
    joined = behind.index("dan") if "dan" in behind else 0
    return 0 < joined < len(behind) - 1 and all(word[0].isupper() for word in (*behind[:joined], behind[joined + 1]))


def _opens_degree(gap: Sequence[Token], comma: int) -> bool:
    """Whether a degree of somebody named in the adjunct follows: `mendampingi Camat Rina Wijaya<,> S.Pd.`."""
    behind = gap[comma + 1 :]
    end = next((number for number, token in enumerate(behind) if token.text == ","), len(behind))
    return is_degree(behind[:end])


def is_degree(tokens: Sequence[Token]) -> bool:
    """Whether words are a degree behind a name: `S.Pd.`, `MM`."""
    spelt = "".join(token.text for token in tokens)
    return _DEGREE.fullmatch(spelt) is not None and (not spelt.istitle() or len(spelt) < 4 or "." in spelt)


def _past_degrees(gap: Sequence[Token]) -> Sequence[Token]:
    """The words after the degrees that follow a name: `Rina Wijaya, S.Pd., M.M., mengatakan`."""
    at = int(
        bool(gap) and len(gap[0].text) == 1 and (gap[0].text.isalnum() or gap[0].text == ".")
    )  # what is left of a mistyped degree
    inner = next((number for number, token in enumerate(gap) if token.text == ","), len(gap))
    if not at and inner > 1 and "." in {token.text for token in gap[:inner]} and is_degree(gap[:inner]):
        at = inner  # `Rina Spd. Sd mengatakan`
    while at + 1 < len(gap) and gap[at].text == ",":
        end = at + 1
        while end < len(gap) and gap[end].text != ",":
            end += 1
        if not is_degree(gap[at + 1 : end]):
            break
        at = end
    return gap[at:]
