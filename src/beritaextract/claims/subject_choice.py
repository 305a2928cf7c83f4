"""Which of those named before a cue is its subject."""

from __future__ import annotations

from beritaextract.claims.mention_index import MentionIndex, plain_source
from beritaextract.claims.postverbal_source import FoundSource
from beritaextract.claims.subject_adjuncts import is_adjunct
from beritaextract.claims.subject_candidates import SubjectCandidate, candidates_in, governor, head_of_apposition
from beritaextract.claims.words import day_words, words
from beritaextract.language import looks_like_verb, word_class
from beritaextract.text import Document, Token


def choose_subject(document: Document, mentions: MentionIndex, first: int, last: int) -> FoundSource | None:
    """The rightmost mention or pronoun between two tokens that can be the subject of what follows."""
    tokens = document.tokens
    end = tokens[last].end
    candidates = candidates_in(document, mentions, first, last)
    weak: FoundSource | None = None
    resort: FoundSource | None = None
    for number in range(len(candidates) - 1, -1, -1):
        candidate = candidates[number]
        gap = document.tokens_in(candidate.end, end)
        if candidate.source.mention is not None and candidate.source.mention.kind == "unnamed":
            gap = _past_nouns(gap)
        if not is_adjunct(gap):
            continue
        if candidate.human and _handed_on(document, first, candidate):
            return FoundSource(candidate.source, candidate.start, candidate.end)
        closed = bool(gap) and gap[0].text == ","
        head = head_of_apposition(document, candidates, number, first, closed=closed)
        if head is not None:
            return FoundSource(head.source, head.start, head.end)
        found = FoundSource(candidate.source, candidate.start, candidate.end)
        hold = governor(document, first, candidate.token)
        if _names_a_complement(document, first, candidate):
            continue
        if hold == "relation" and not gap and weak is None:
            weak = _widened(document, first, candidate.token, end)
        elif hold in ("verb", "far") and candidate.human and resort is None:
            resort = None if _inside_relative(document, first, candidate.token) else found
        if hold or (weak is not None and not candidate.human):
            continue
        if weak is not None and not (gap and gap[0].text == "," and gap[-1].text == ","):
            return weak
        joined = _first_of_pair(document, candidates, number)
        if candidate.human or (joined is not None and _is_post(candidate)):
            return joined or found
        weak = found
    return weak or resort


def _is_post(candidate: SubjectCandidate) -> bool:
    return candidate.source.mention is not None and candidate.source.mention.kind == "post"


def _names_a_complement(document: Document, first: int, candidate: SubjectCandidate) -> bool:
    """`dollar <AS>`, `tim komunikasi <gubernur>`: a region or a post right behind a noun belongs to it."""
    mention = candidate.source.mention
    if mention is None or candidate.token <= first:
        return False
    before = document.tokens[candidate.token - 1].text.lower()
    if mention.kind == "unnamed" and (before in words("movements") or before in words("held_by_people")):
        return True  # `koalisi <masyarakat sipil>`, `sikap <publik>`
    small_post = mention.kind == "post" and document.tokens[candidate.token].text.islower()
    if not (mention.territory or small_post):
        return False
    prior = document.tokens[candidate.token - 1].text
    if mention.territory and prior[0].isupper() and prior.isalpha() and candidate.token - 1 > first:
        return True  # `Ketua Masyarakat Lada Hitam <Lampung>`: the end of a name that is not understood
    free = prior in words("sentence_connectives") or prior in words("preverbal_adverbs")
    if small_post:
        opened = prior in word_class("human_determiners") or prior in words("closers") or prior in day_words()
        free = free or opened or looks_like_verb(prior)
    return prior.isalpha() and prior.islower() and not free


def _first_of_pair(document: Document, candidates: list[SubjectCandidate], number: int) -> FoundSource | None:
    """`<Rina> dan Tono mengatakan`: who is named first stands for both."""
    second, first = candidates[number], candidates[number - 1] if number else None
    if first is None or first.source.mention is None:
        return None
    between = [token.text.lower() for token in document.tokens_in(first.end, second.start)]
    if between == ["maupun"]:  # `baik <Iran> maupun Irak`
        return FoundSource(first.source, first.start, second.end)
    if between and between[-1] in words("human_determiners"):
        between.pop()
    if first.source.mention.kind != "person" or between not in (["dan"], ["serta"], [",", "dan"]):
        return None
    return FoundSource(first.source, first.start, second.end)


def _handed_on(document: Document, first: int, candidate: SubjectCandidate) -> bool:
    """`Bupati A melalui Kepala Dinas <B> mengatakan`: the one whom the subject sends speaks."""
    if candidate.source.mention is None or candidate.source.mention.kind != "person":
        return False
    tokens = document.tokens
    at = candidate.token - 1
    while at > first and candidate.token - at <= 10 and (tokens[at].text[0].isupper() or tokens[at].text == "dan"):
        at -= 1  # a post that does not belong to the mention
    if at > first and tokens[at].text.lower() == "oleh":
        at -= 1
    return at > first and tokens[at].text.lower() in words("handing_on")


def _past_nouns(gap: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words after the nouns that go on a plain noun phrase: `Sejumlah pedagang | pengumpul nangka di Demak`."""
    at = 0
    while at < min(4, len(gap)):
        word = gap[at].text
        if not word.isalpha() or not word.islower() or looks_like_verb(word):
            break
        if word in words("adjunct_openers") or word in words("coordinators") or word in words("predicates"):
            break
        at += 1
    return gap[at:]


def _inside_relative(document: Document, first: int, index: int) -> bool:
    """Whether `yang` stands shortly before: `pria yang ditangkap Rina mengatakan`."""
    return any(token.text.lower() == "yang" for token in document.tokens[max(first, index - 4) : index])


def _widened(document: Document, first: int, name: int, end: int) -> FoundSource:
    """`kuasa hukum Rina`: the noun phrase around a name that does not speak itself."""
    tokens = document.tokens
    at = name
    while at > first and name - at < 4:
        word = tokens[at - 1].text.lower()
        if word not in words("relational_nouns") and word not in words("speaking_nouns"):
            break
        at -= 1
    return FoundSource(plain_source(document, tokens[at].start, end), tokens[at].start, end)
