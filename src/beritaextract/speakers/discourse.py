"""Who is being talked about: the antecedents of `ia`, `-nya`, `mereka` and `lembaga itu`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.descriptions import may_be_called, points_back
from beritaextract.speakers.sentence_openers import (
    ADVERBIAL,
    GOES_ON,
    MEANWHILE,
    ONE,
    PASSIVE,
    POINTED_AT,
    POST_BEFORE,
    PRESENTED,
    said_by,
)
from beritaextract.speakers.words import word_class
from beritaextract.text import Document

_STEPS_BACK: Final = 200
_MAX_LEAD_WORDS: Final = 8
# Whoever opened a sentence longer ago than this many characters is not the one being talked about.
_SUBJECT_REACH: Final = 3000
# `mereka` means a group mentioned at most this many characters before.
_GROUP_REACH = 400
# A relative clause between a subject and its verb has at most this many characters.
_LONGEST_CLAUSE = 120

_LAST_JOINT = regex.compile(
    r",? (?:dan|serta) (?:(?:para|sejumlah|beberapa|seluruh|semua) )?(?:\p{Ll}[\p{Ll}-]{2,20} ){0,2}"
)
_JOINT = regex.compile(r", |,? (?:dan|serta) ")

PASSIVE_SUBJECT = Rule(
    "speakers.discourse.passive-subject",
    "passed over: a subject that only undergoes something is not the next to speak",
    examples=("Kapolres Agus Salim mengatakan, kasus diusut. Dewi Lestari telah diperiksa. “Masih saksi,” katanya.",),
    counterexamples=("Kapolres Agus Salim mengatakan, kasus diusut. Dewi Lestari sudah datang. “Ya,” katanya.",),
)
STORY_TOLD = Rule(
    "speakers.discourse.story-told",
    "passed over: the story told by whoever spoke last goes on",
    examples=("Kapolsek Agus Salim mengatakan api besar. Saat itu Dewi Lestari memasak. “Cepat sekali,” ujarnya.",),
    counterexamples=("Kapolsek Agus Salim mengatakan api besar. Dewi Lestari memasak. “Cepat sekali,” ujarnya.",),
)
POINTED = Rule(
    "speakers.discourse.pointed-at",
    "passed over: what the article points at behind its name is a thing",
    examples=("Bupati Agus Salim mengatakan, mobil datang. Molis ini cepat. Molis mogok. “Bagus,” ujarnya.",),
    counterexamples=("Bupati Agus Salim mengatakan, mobil datang. Dewi Lestari datang. “Bagus,” ujarnya.",),
)
NO_SUBJECT = Rule(
    "speakers.discourse.no-subject",
    "passed over: somebody accompanied, listed or spoken of, but not the subject of a sentence",
    examples=("Bupati Agus Salim mengatakan, air surut. Ia datang bersama Dewi Lestari. “Aman,” ujarnya.",),
    counterexamples=("Bupati Agus Salim mengatakan, air surut. Dewi Lestari datang. “Aman,” ujarnya.",),
)


class Discourse:
    """The mentions of an article in text order, and questions about who is meant at a place of the text."""

    def __init__(self, document: Document, clusters: Sequence[SpeakerCluster], log: Log) -> None:
        self._document = document
        self._view = document.view
        self._log = log
        self._order = sorted([(m.range.start, m, c) for c in clusters for m in c.mentions], key=itemgetter(0))
        self._starts = [entry[0] for entry in self._order]
        self._persons = [entry for entry in self._order if entry[2].kind == "person"]
        self._person_starts = [entry[0] for entry in self._persons]

    def people(self) -> list[SpeakerCluster]:
        """All persons, in the order of their first mention."""
        return list({id(cluster): cluster for _, _, cluster in self._persons}.values())

    def person_before(self, offset: int, since: int = 0) -> SpeakerCluster | None:
        """The person mentioned last before `offset`, if that was at `since` or behind it."""
        before = bisect_left(self._person_starts, offset)
        return self._persons[before - 1][2] if before and self._person_starts[before - 1] >= since else None

    def persons_between(self, since: int, until: int) -> int:
        """How many persons are mentioned between two offsets."""
        first, last = bisect_left(self._person_starts, since), bisect_left(self._person_starts, until)
        return len({id(cluster) for _, _, cluster in self._persons[first:last]})

    def persons_back_from(self, offset: int) -> list[tuple[int, SpeakerCluster]]:
        """The persons mentioned before `offset`, each with the start of the last mention, latest first."""
        before = bisect_left(self._person_starts, offset)
        found: dict[int, tuple[int, SpeakerCluster]] = {}
        for start, _, cluster in self._persons[max(0, before - _STEPS_BACK) : before][::-1]:
            found.setdefault(id(cluster), (start, cluster))
        return list(found.values())

    def body_before(self, mention: Mention) -> SpeakerCluster | None:
        """Which body `Yayasan itu` or `lembaga tersebut` means: the last one of that kind."""
        view = self._view
        for _, other, cluster in self.back_from(mention.range.start):
            name = cluster.name.of(view)
            named = cluster.kind != "person" and name[0].isupper() and not points_back(other.range.of(view))
            named = named and not cluster.mentions[0].territory
            if cluster.kind == "unnamed" and not any(word[0].isupper() for word in name.split()[1:]):
                continue  # `Semua korban`: people, with the capital of the sentence
            if named and (name.isupper() or " " in name) and may_be_called(mention.range.of(view), name):
                return cluster
        return None

    def back_from(self, offset: int) -> Iterator[tuple[int, Mention, SpeakerCluster]]:
        """The last mentions before `offset` with their starts, latest first."""
        before = bisect_left(self._starts, offset)
        return iter(self._order[max(0, before - _STEPS_BACK) : before][::-1])

    def group_before(self, offset: int, since: int = 0) -> SpeakerCluster | None:
        """Those whom `mereka` means: the last group or body near that is a subject, else one of the sentence before.

        Two persons named in the sentence before may be meant as well: then only its own subject goes before them.
        """
        number = self._document.sentence_at(offset)
        before = self._document.sentences[max(0, number - 1)].start
        if self.persons_between(before, offset) > 1:
            since = max(since, before)
        nearest: SpeakerCluster | None = None
        for start, mention, cluster in self.back_from(offset):
            if start < max(offset - _GROUP_REACH, since):
                break
            if cluster.kind == "person" or mention.territory or ONE.match(self._view, start):
                continue
            sentence = self._document.sentences[self._document.sentence_at(start)]
            if self._is_subject(sentence.start, mention):
                return cluster
            if nearest is None and cluster.kind == "unnamed" and start >= before > since:
                nearest = cluster
        return nearest

    def first_of_joined(self, mention: Mention) -> tuple[Mention, SpeakerCluster] | None:
        """The first of several that are one subject, of which `mention` is the last: `BPBD, BMKG, dan BNPB`."""
        first, start, joints = None, mention.phrase.start, _LAST_JOINT
        for _, other, cluster in self.back_from(start):
            if other.phrase.end > start:
                continue
            named = other.kind in ("organisation", "person")
            if not named or not joints.fullmatch(self._view, other.phrase.end, start):
                break
            first, start, joints = (other, cluster), other.phrase.start, _JOINT
        if first is None:
            return None
        sentence = self._document.sentences[self._document.sentence_at(first[0].phrase.start)]
        return first if self._is_subject(sentence.start, first[0]) else None

    def head_of_clause(self, mention: Mention) -> SpeakerCluster | None:
        """The person whose relative clause ends with the mention: `Rina, pendiri X yang menjual saham <Mawar>, …`."""
        for _, other, cluster in self.back_from(mention.phrase.start):
            between = self._view[other.phrase.end : mention.phrase.start]
            if other.phrase.end > mention.phrase.start:
                continue
            if len(between) > _LONGEST_CLAUSE or any(mark in between for mark in ",.;:"):
                return None
            if between.startswith(" yang diwakil"):
                return None  # `Camat Waru yang diwakili Sekcam Budi, berpesan`: who stands for another speaks
            if cluster.kind == "person" and between.startswith(" yang "):
                sentence = self._document.sentences[self._document.sentence_at(other.phrase.start)]
                return cluster if self._is_subject(sentence.start, other) else None
        return None

    def subject_between(self, since: int, until: int) -> SpeakerCluster | None:
        """A person who opens a sentence between two claims, or is introduced there with a post."""
        chosen: SpeakerCluster | None = None
        done = -1
        since = max(since, until - _SUBJECT_REACH)
        first, last = bisect_left(self._starts, since), bisect_left(self._starts, until)
        for start, mention, cluster in self._order[first:last]:
            person = cluster.kind == "person"
            if person and mention.kind == "post" and all(other.kind == "post" for other in cluster.mentions):
                continue  # `Pimpinan Polri hadir`: somebody whose name the article never tells
            apposed = done >= 0 and not self._view[done:start].strip(" ,")
            if not person and (apposed or not ONE.match(self._view, start)):
                continue  # `Budi, salah satu warga,` is Budi
            done = max(done, mention.phrase.end) if person else done
            sentence = self._document.sentences[self._document.sentence_at(mention.phrase.start)]
            lead = self._view[sentence.start : mention.phrase.start].rstrip()
            if since and MEANWHILE.match(lead):
                self._log.refused(STORY_TOLD, *mention.range)
            elif POINTED_AT.match(self._view, mention.phrase.end):
                self._log.refused(POINTED, *mention.range)
            elif not self._is_subject(sentence.start, mention):
                self._log.refused(NO_SUBJECT, *mention.range)
            elif PASSIVE.match(self._view, mention.phrase.end):
                self._log.refused(PASSIVE_SUBJECT, *mention.range)
            else:
                chosen = cluster
        return chosen

    def subject_of_sentence_before(self, offset: int, since: int) -> SpeakerCluster | None:
        """The subject of the sentence right before `offset`: `Wati mengeluh. “Harga naik.”`"""
        document = self._document
        number = document.sentence_at(offset)
        if number < 1:
            return None
        sentence = document.sentences[number - 1]
        if document.paragraph_at(offset) - document.paragraph_at(sentence.start) > 1:
            return None
        return self.subject_between(max(since, sentence.start), sentence.end)

    def _is_subject(self, since: int, mention: Mention) -> bool:
        """Whether nothing but adverbials stands before the subject, or a passive verb of saying: `disampaikan Budi`."""
        start = mention.phrase.start
        lead = self._view[since:start].rstrip()
        if not lead or ADVERBIAL.fullmatch(lead) or said_by().search(lead) or PRESENTED.fullmatch(lead):
            return True
        post = POST_BEFORE.fullmatch(lead)
        if post is not None and post.group("first").lower() in lexicon().posts.first_words | word_class(
            "acting_markers"
        ):
            return GOES_ON.match(self._view, mention.phrase.end) is not None
        if not lead.endswith(",") or len(lead.split()) > _MAX_LEAD_WORDS:
            return False
        return bisect_left(self._person_starts, since) == bisect_left(self._person_starts, mention.range.start)


def is_near(document: Document, one: Range, other: Range, reach: int) -> bool:
    """Whether a stretch follows another without much in between, in the same or the next paragraph."""
    paragraph = document.paragraph_at
    return other.start - one.end <= reach and paragraph(other.start) - paragraph(max(one.end - 1, 0)) <= 1
