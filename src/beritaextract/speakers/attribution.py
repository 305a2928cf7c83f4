"""Whose each claim is: by the mention beside the cue, or by what the discourse says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

import regex

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.matches import Mention
from beritaextract.matches import Decision, Doubtful, Range
from beritaextract.speakers.holders import first_citizen, only_holder
from beritaextract.speakers.kinds import is_nobody, is_of_kind, is_own_work
from beritaextract.speakers.openings import ABOUT_ANOTHER, ADVERBIAL, MEANWHILE, ONE, PASSIVE, SAID_BY
from beritaextract.speakers.parties import Party
from beritaextract.speakers.words import post_words
from beritaextract.text import Document

_BASIS_OF_KIND = {"person": "adjacent", "organisation": "adjacent", "unnamed": "adjacent", "post": "post"}
# A quotation without cue belongs to the speaker of a neighbouring claim at most this many characters away.
_CARRY = 400
_LOOK_AHEAD = 400
_STEPS_BACK = 200
_EMPTY = frozenset(
    "itu ini tersebut tahun berusia usia asal kelahiran mantan eks anak orang pria perempuan wanita lelaki laki-laki "
    "dari di".split()
)


_INSTITUTION = regex.compile(
    r"(?i:badan|lembaga|perusahaan|organisasi|kementerian|dinas|bank|klub|komisi|asosiasi|media|partai|instansi|"
    r"institusi|kampus|universitas|maskapai|agensi|institut|yayasan|serikat|otoritas|emiten|perseroan|produsen|"
    r"koran|surat kabar|kantor berita|situs|platform|aplikasi|tim|grup|kelompok)\b"
)
_MAX_LEAD_WORDS = 8


class Attributor:
    """Goes through the claims in text order and remembers who spoke last."""

    def __init__(
        self,
        document: Document,
        parties: Sequence[Party],
        home: dict[Mention, Party],
        trace: list[Decision] | None,
        doubts: list[Doubtful] | None,
    ) -> None:
        self._document = document
        self._view = document.view
        self._home = home
        self._trace = trace
        self._doubts = doubts
        self._order = sorted([(m.range.start, m, p) for p in parties for m in p.mentions], key=itemgetter(0))
        self._persons = [entry for entry in self._order if entry[2].kind == "person"]
        people = list({id(party): party for _, _, party in self._persons}.values())
        # Asked once for each noun, however often an article says it.  They hold the view and not `self`: a cycle would
        # keep the whole article until the garbage collector finds it.
        view = document.view
        self._only_holder = lru_cache(maxsize=64)(lambda noun: only_holder(people, noun, view))
        self._first_citizen = lru_cache(maxsize=64)(lambda phrase: first_citizen(people, phrase, view))
        self._person_starts = [entry[0] for entry in self._persons]
        self._last_person: Party | None = None
        self._starts = [entry[0] for entry in self._order]

    def run(self, claims: Sequence[ClaimMatch]) -> list[tuple[Party | None, Range | None, str | None]]:
        """Party, words and basis for each claim."""
        found: list[tuple[Party | None, Range | None, str | None]] = [(None, None, None)] * len(claims)
        last: tuple[Party, Range] | None = None
        waiting: list[int] = []
        for index, claim in enumerate(claims):
            party, span, basis, sure = self._of(claim, last)
            if party is None and not claim.agentless and claim.source.kind in ("none", "clitic", "pronoun"):
                waiting.append(index)
            found[index] = (party, span, basis)
            if party is not None:
                reach = max(claim.range.end, span.end if span else 0)
                last = (party, Range(claim.range.start, reach))
                if party.kind == "person":
                    self._last_person = party
                for earlier in waiting:
                    if sure and claim.range.start - claims[earlier].range.end <= _LOOK_AHEAD:
                        kind = claims[earlier].source.kind
                        found[earlier] = (party, None, "carried" if kind == "none" else kind)
                waiting.clear()
        for claim, (party, _, _) in zip(claims, found, strict=True):
            if party is None and claim.source.mention is not None and not claim.agentless:
                self._doubt(claim, "the words beside the cue fit nobody named before")
        for index in waiting:
            self._doubt(claims[index], "nobody in sight to whom these words could belong")
        if self._trace is not None:
            for claim, (party, _, basis) in zip(claims, found, strict=True):
                self._tell(claim, party, basis)
        return found

    def _of(
        self, claim: ClaimMatch, last: tuple[Party, Range] | None
    ) -> tuple[Party | None, Range | None, str | None, bool]:
        source = claim.source
        if claim.agentless:
            return None, None, None, False
        mention = source.mention
        if mention is not None:
            if mention.kind == "unnamed" and is_own_work(mention.range.of(self._view)):
                party = self._salient(claim, mention.range.start, last)
                return party, mention.range, "description" if party else None, False
            if mention.kind == "unnamed" and is_nobody(mention.range.of(self._view)):
                return None, None, None, False
            if (
                mention.kind == "unnamed"
                and (holder := self._only_holder(mention.range.of(self._view).lower())) is not None
            ):
                return holder, mention.range, "post", True
            if mention.kind == "organisation" and self._points(mention):
                body = self._body_before(mention)
                return body, mention.range, "description" if body else None, False
            if mention.kind == "description" or (mention.kind == "unnamed" and self._points(mention)):
                party = self._described(mention, last)
                return party, mention.range, "description", False
            party = self._home.get(mention)
            basis = "label" if source.kind == "label" else _BASIS_OF_KIND.get(mention.kind, "adjacent")
            return party, mention.range, basis, True
        if source.kind in ("pronoun", "clitic"):
            start = source.range.start if source.range is not None else claim.range.end
            if source.range is not None and source.range.of(self._view).lower() == "mereka":
                party = last[0] if last is not None and last[0].kind != "person" else self._group_before(start)
                return party, source.range, "pronoun" if party else None, False
            party = self._salient(claim, start, last)
            return party, source.range if source.kind == "pronoun" else None, source.kind if party else None, False
        # A quotation without a cue, or `Dijelaskan, …`, goes on with whoever spoke last.
        carries = source.kind == "none" and (claim.construction in ("bare", "passive"))
        if carries and (introduced := self._just_introduced(claim, last)) is not None:
            return introduced, None, "carried", False
        if carries and last is not None and self._near(last[1], claim.range):
            return last[0], None, "carried", False
        return None, None, None, False

    def _salient(self, claim: ClaimMatch, offset: int, last: tuple[Party, Range] | None) -> Party | None:
        """The person whom `ia` or `-nya` means: the last speaker, or a person introduced after his words."""
        since = last[1].end if last is not None else 0
        start = min(claim.range.start, offset)
        if claim.kind == "indirect" and claim.construction in (
            "inverted",
            "menurut",
        ):  # `Debu itu, kata dia, …`: what the sentence is about is none who says it
            sentence = self._document.sentence_at(start)
            start = self._document.sentences[sentence].start if sentence >= 0 else start
        introduced = self._subject_between(since, start)
        about = claim.kind == "direct" and ABOUT_ANOTHER.match(self._view, claim.range.start)
        if introduced is not None and not (about and last is not None and last[0].kind == "person"):
            return introduced
        if last is not None:
            if last[0].kind != "organisation":
                return last[0]
            before = bisect_left(self._person_starts, start)
            if before and self._person_starts[before - 1] >= last[1].start:
                return self._persons[before - 1][2]
            if claim.kind == "direct" and self._last_person is not None:
                return self._last_person  # a body has no mouth: whoever spoke before goes on
            return last[0]
        return self._person_before(start)

    def _just_introduced(self, claim: ClaimMatch, last: tuple[Party, Range] | None) -> Party | None:
        """The subject of the sentence right before a quotation without cue: `Wati mengeluh. “Harga naik.”`"""
        number = self._document.sentence_at(claim.range.start)
        if number < 1:
            return None
        sentence, since = self._document.sentences[number - 1], last[1].end if last is not None else 0
        near = self._document.paragraph_at(claim.range.start) - self._document.paragraph_at(sentence.start) <= 1
        return self._subject_between(max(since, sentence.start), sentence.end) if near else None

    def _body_before(self, mention: Mention) -> Party | None:
        """Which body `Yayasan itu` or `lembaga tersebut` means: the last one of that kind."""
        for _, other, party in self._back_from(mention.range.start):
            name = party.name.of(self._view)
            named = party.kind != "person" and name[0].isupper() and not self._points(other)
            named = named and not party.mentions[0].territory
            if named and (name.isupper() or " " in name) and is_of_kind(mention.range.of(self._view), name):
                return party
        return None

    def _person_before(self, offset: int) -> Party | None:
        before = bisect_left(self._person_starts, offset)
        return self._persons[before - 1][2] if before else None

    def _back_from(self, offset: int) -> Iterator[tuple[int, Mention, Party]]:
        """The last mentions before `offset`, latest first."""
        before = bisect_left(self._starts, offset)
        return iter(self._order[max(0, before - _STEPS_BACK) : before][::-1])

    def _group_before(self, offset: int) -> Party | None:
        """Those whom `mereka` means: the last group mentioned, if it is near."""
        for start, _, party in self._back_from(offset):
            if start < offset - _CARRY:
                break
            sentence = self._document.sentences[self._document.sentence_at(start)]
            if party.kind == "unnamed" and self._opens(
                self._view[sentence.start : start].rstrip(), sentence.start, start
            ):
                return party
        return None

    def _subject_between(self, since: int, until: int) -> Party | None:
        """A person who opens a sentence between two claims, or is introduced there with a post."""
        chosen: Party | None = None
        first, behind = bisect_left(self._starts, since), bisect_left(self._starts, until)
        for start, mention, party in self._order[first:behind]:
            if party.kind != "person" and not ONE.match(self._view, start):
                continue
            sentence = self._document.sentences[self._document.sentence_at(mention.phrase.start)]
            lead = self._view[sentence.start : mention.phrase.start].rstrip()
            if since and MEANWHILE.match(lead):
                continue
            if self._opens(lead, sentence.start, start) and not PASSIVE.match(self._view, mention.phrase.end):
                chosen = party
        return chosen

    def _opens(self, lead: str, since: int, start: int) -> bool:
        """Whether nothing but adverbials stands before the subject, or a passive verb of saying: `disampaikan Budi`."""
        if not lead or ADVERBIAL.fullmatch(lead) or SAID_BY.search(lead):
            return True
        if not lead.endswith(",") or len(lead.split()) > _MAX_LEAD_WORDS:
            return False
        return bisect_left(self._person_starts, since) == bisect_left(self._person_starts, start)

    def _points(self, mention: Mention) -> bool:
        """Whether the noun phrase points back: `lembaga itu`, `badan antariksa tersebut`."""
        return mention.range.of(self._view).endswith((" itu", " ini", " tersebut"))

    def _described(self, mention: Mention, last: tuple[Party, Range] | None) -> Party | None:
        """The person who fits a description such as `politisi PKB itu`; else the one who is being talked about."""
        if mention.range.of(self._view).lower().startswith("orang nomor satu"):
            return self._first_citizen(mention.range.of(self._view))
        wanted = post_words(mention.range.of(self._view)) - _EMPTY
        wanted = frozenset(word for word in wanted if not word.isdigit())
        if _INSTITUTION.match(mention.range.of(self._view)):
            return self._body_before(mention)
        for _, _, party in self._back_from(mention.range.start):
            if party.kind == "person" and wanted and any(wanted <= post.words for post in party.posts):
                return party
        if last is not None and last[0].kind == "person":
            return self._subject_between(last[1].end, mention.range.start) or last[0]
        return self._person_before(mention.range.start) or self._home.get(mention)

    def _near(self, one: Range, other: Range) -> bool:
        """Whether a claim follows another without much in between, in the same or the next paragraph."""
        paragraph = self._document.paragraph_at
        return other.start - one.end <= _CARRY and paragraph(other.start) - paragraph(max(one.end - 1, 0)) <= 1

    def _doubt(self, claim: ClaimMatch, message: str) -> None:
        if self._doubts is not None:
            self._doubts.append(Doubtful(*claim.range, message))

    def _tell(self, claim: ClaimMatch, party: Party | None, basis: str | None) -> None:
        if self._trace is None:
            return
        rule = f"speakers.attribution.{basis or 'none'}"
        if party is None:
            self._trace.append(Decision(*claim.range, "speakers", False, rule, "the text leaves the speaker open"))
        else:
            name = party.name.of(self._document.text)
            self._trace.append(Decision(*claim.range, "speakers", True, rule, f"spoken by {name}"))
