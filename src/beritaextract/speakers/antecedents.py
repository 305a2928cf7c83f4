"""Whom words mean that name nobody: `ia`, `-nya`, `mereka`, `politisi PKB itu`, and a quotation without a cue."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster, new_cluster
from beritaextract.speakers.comparison import name_words
from beritaextract.speakers.coreference import Coreference
from beritaextract.speakers.descriptions import (
    describes_body,
    first_citizen,
    is_former,
    is_group,
    only_holder,
    telling_words,
)
from beritaextract.speakers.discourse import Discourse, is_near
from beritaextract.speakers.gender import Gender, gender_of_noun, gender_of_person
from beritaextract.speakers.sentence_openers import ABOUT_ANOTHER, TOLD_APART
from beritaextract.speakers.words import word_class
from beritaextract.text import Document

# What is told of somebody goes on, and a quotation without cue belongs to a neighbour, over at most so many characters.
REACH: Final = 400
# Who was named longer ago than so many characters is no rival any more.
_RIVALS_REACH: Final = 2000

WRONG_GENDER = Rule(
    "speakers.attribution.wrong-gender",
    "passed over: the epithet says man or woman, and the person is none",
    examples=("Bupati Eko Prasetyo mengatakan, air surut. Ia ditemani Siti Aminah. “Lega,” kata wanita itu.",),
    counterexamples=("Bupati Eko Prasetyo mengatakan, air surut. Ia ditemani Siti Aminah. “Lega,” kata pria itu.",),
)


class Antecedents:
    """Remembers who spoke last while the claims of an article are gone through, and says whom words mean."""

    def __init__(self, document: Document, coreference: Coreference, log: Log) -> None:
        self._document = document
        self._view = document.view
        self._cluster_of = coreference.cluster_of
        self._log = log
        self._discourse = Discourse(document, coreference.clusters, log)
        people = self._discourse.people()
        # Asked once for each noun, however often an article says it.  They hold the view and not `self`: a cycle would
        # keep the whole article until the garbage collector finds it.
        view = document.view
        self.only_holder = lru_cache(maxsize=64)(lambda noun: only_holder(people, noun, view))
        self._first_citizen = lru_cache(maxsize=64)(lambda phrase: first_citizen(people, phrase, view))
        self._named_by_noun: dict[tuple[str, ...], SpeakerCluster] = {}
        self._last: tuple[SpeakerCluster, Range] | None = None
        self._last_person: SpeakerCluster | None = None
        self._lost: int | None = None  # where the words end of somebody who may be one of several, and speaks last

    def spoke(self, claim: ClaimMatch, cluster: SpeakerCluster, span: Range | None) -> None:
        """Remembers whose the claim is; `span` are the words of its clause that name him."""
        reach = max(claim.range.end, span.end if span else 0)
        self._last, self._lost = (cluster, Range(claim.range.start, reach)), None
        if cluster.kind == "person":
            self._last_person = cluster

    def lost_track(self, claim: ClaimMatch) -> None:
        """Forgets who spoke last: the claim is somebody's of whom the article does not tell who it is."""
        self._last, self._lost = None, claim.range.end

    def path_to(self, cluster: SpeakerCluster, offset: int) -> tuple[int, int]:
        """How many characters ago somebody was named, and how many other persons since; 0 and 0 where he never was."""
        before = cluster.last_before(offset)
        if before < 0:
            return 0, 0
        return offset - before, self._discourse.persons_between(max(before + 1, offset - _RIVALS_REACH), offset)

    def clause_subject(self, mention: Mention) -> SpeakerCluster | None:
        """The person who is the subject of the sentence in front of the mention."""
        number = self._document.sentence_at(mention.range.start)
        since = self._document.sentences[number].start if number >= 0 else mention.range.start
        return self._discourse.subject_between(since, mention.range.start)

    def body(self, mention: Mention) -> SpeakerCluster | None:
        """Which body `lembaga itu` means."""
        return self._discourse.body_before(mention)

    def first_of_joined(self, mention: Mention) -> tuple[Mention, SpeakerCluster] | None:
        """The first of several bodies that speak as one, of which the mention is the last."""
        return self._discourse.first_of_joined(mention)

    def head_of_clause(self, mention: Mention) -> SpeakerCluster | None:
        """The person whose relative clause ends with the mention."""
        return self._discourse.head_of_clause(mention)

    def goes_on(self, mention: Mention) -> bool:
        """Whether a man or a woman told from others by a clause is one named before: `Perempuan yang berusia 30`."""
        start, end = mention.range
        if gender_of_noun(mention.range.of(self._view)) is None or not TOLD_APART.search(self._view, start, end + 12):
            return False
        return self._discourse.person_before(start, since=start - REACH) is not None

    def group(self, start: int) -> SpeakerCluster | None:
        """Whom `mereka` means: a group mentioned since the last words, else the body or group that spoke them."""
        last = self._last
        plural = last is not None and last[0].kind != "person" and not last[0].mentions[0].territory
        if last is None or not plural:
            return self._discourse.group_before(start)
        return self._discourse.group_before(start, since=last[1].end) or last[0]

    def salient(self, claim: ClaimMatch, offset: int) -> SpeakerCluster | None:
        """The person whom `ia` or `-nya` means: the last speaker, or a person introduced after his words."""
        last = self._last
        since = last[1].end if last is not None else self._lost or 0
        start = min(claim.range.start, offset)
        if claim.construction in ("inverted", "menurut") and claim.kind == "indirect":
            # `Debu itu, kata dia, …`: what the sentence is about is none who says it
            sentence = self._document.sentence_at(start)
            start = self._document.sentences[sentence].start if sentence >= 0 else start
        introduced = self._discourse.subject_between(since, start)
        about = claim.kind == "direct" and ABOUT_ANOTHER.match(self._view, claim.range.start)
        if introduced is not None and not (about and last is not None and last[0].kind == "person"):
            return introduced
        if last is None:
            return self._discourse.person_before(start) if self._lost is None else None
        spelt = claim.source.range.of(self._view).lower() if claim.source.range is not None else ""
        one = claim.source.kind == "pronoun" and spelt in ("ia", "dia", "beliau")
        if (
            one
            and last[0].kind == "unnamed"
            and is_group(last[0].name.of(self._view))
            and self._last_person is not None
        ):
            return self._last_person
        if last[0].kind == "person" or (last[0].kind == "unnamed" and not describes_body(last[0].name.of(self._view))):
            return self._one_of(last[0]) or last[0] if claim.kind == "direct" else last[0]
        # A body has no mouth: a person mentioned since, or whoever spoke before goes on.
        named = self._discourse.person_before(start, since=last[1].start)
        if named is None and (claim.kind == "direct" or one):
            named = self._last_person
        return named or last[0]

    def _one_of(self, group: SpeakerCluster) -> SpeakerCluster | None:
        """The last person to speak, where he is one of a group that spoke since: `petani meminta …`, then `katanya`."""
        noun, person = group.name.of(self._view).lower(), self._last_person
        if group.kind != "unnamed" or person is None or not noun.isalpha():
            return None
        roles = (post.role.of(self._view).lower().split() for post in person.posts if post.role is not None)
        return person if any(noun in role for role in roles) else None

    def carried(self, claim: ClaimMatch) -> SpeakerCluster | None:
        """Whose a quotation without cue is: of the subject of the sentence before, or of whoever spoke just before."""
        last = self._last
        since = last[1].end if last is not None else self._lost or 0
        introduced = self._discourse.subject_of_sentence_before(claim.range.start, since)
        if introduced is not None:
            return introduced
        return last[0] if last is not None and is_near(self._document, last[1], claim.range, REACH) else None

    def elided(self, cue: int) -> SpeakerCluster | None:
        """Whose the words of a cue without subject are: `kata Budi, seraya menambahkan bahwa …`."""
        last = self._last
        same = self._document.sentence_at
        if last is not None and cue > last[1].start and same(cue) == same(max(last[1].end - 1, last[1].start)):
            return last[0]
        return None

    def described(self, mention: Mention) -> SpeakerCluster | None:
        """The person who fits a description such as `politisi PKB itu`; else the one who is being talked about."""
        words = mention.range.of(self._view)
        if words.lower().startswith("orang nomor satu"):
            return self._first_citizen(words)
        if describes_body(words):
            return self._discourse.body_before(mention) or self._nameless(mention)
        wanted, former = telling_words(words), is_former(words)
        for _, _, cluster in self._discourse.back_from(mention.range.start):
            if cluster.kind != "person" or not wanted:
                continue
            if any(wanted <= post.words and post.former == former for post in cluster.posts):
                return cluster
        start, last = mention.range.start, self._last
        since = last[1].end if last is not None else 0
        meant = self._discourse.subject_between(since, start)
        if meant is None and (same := self._of_same_noun(mention)) is not None:
            return same
        if meant is None:
            meant = last[0] if last is not None and last[0].kind == "person" else self._discourse.person_before(start)
        gender = gender_of_noun(words)
        if meant is not None and gender is not None:
            meant = self._of_gender(gender, meant, mention, since)
        return meant or self._nameless(mention)

    def _of_gender(self, gender: Gender, meant: SpeakerCluster, mention: Mention, since: int) -> SpeakerCluster | None:
        """The person meant, or another just mentioned where an epithet says that he is none: `kata perempuan itu`."""
        own = gender_of_person(meant, self._view)
        if own == gender:
            return meant
        others = self._discourse.persons_back_from(mention.range.start)
        known = [(start, other, gender_of_person(other, self._view)) for start, other in others if other is not meant]
        fitting = [other for start, other, its in known if its == gender and (own is not None or start >= since)]
        if fitting:
            self._log.refused(WRONG_GENDER, *mention.range, f"passed over {meant.name.of(self._view)}")
            return fitting[0]
        if own is None:
            return meant
        self._log.refused(WRONG_GENDER, *mention.range, f"passed over {meant.name.of(self._view)}")
        return next((other for _, other, its in known if its is None), None)

    def _nameless(self, mention: Mention) -> SpeakerCluster:
        """Somebody without a name: one introduced so before (`seorang perempuan`), else a new speaker."""
        if (known := self._cluster_of.get(mention)) is not None:
            return known
        words = name_words(mention.range.of(self._view))
        same = self._of_same_noun(mention)
        return same or self._named_by_noun.setdefault(words, new_cluster(mention, words, self._view))

    def _of_same_noun(self, mention: Mention) -> SpeakerCluster | None:
        """Somebody without a name, introduced by the noun that points back: `seorang prajurit`, `prajurit itu`."""
        noun = name_words(mention.range.of(self._view))[0]
        for _, other, cluster in self._discourse.back_from(mention.range.start):
            words = name_words(other.range.of(self._view))
            several = words[0] in word_class("cardinals") or words[0] in word_class("groups")
            if cluster.kind == "unnamed" and noun in words and not several:
                return cluster
        return None
