"""Whose each claim is: by the mention beside the cue, or by what the discourse says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

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
    is_own_work,
    is_text,
    is_time_or_amount,
    only_holder,
    points_back,
    telling_words,
)
from beritaextract.speakers.discourse import Discourse, is_near
from beritaextract.speakers.gender import Gender, gender_of_noun, gender_of_person
from beritaextract.speakers.matches import Basis
from beritaextract.speakers.sentence_openers import ABOUT_ANOTHER, TOLD_APART
from beritaextract.text import Document

# A quotation without cue belongs to the speaker of a neighbouring claim at most this many characters away.
_REACH = 400

ADJACENT = Rule(
    "speakers.attribution.adjacent",
    "the clause of the cue names the speaker",
    examples=("Bupati Bogor Agus Salim mengatakan, air surut.",),
    counterexamples=("Mereka pulang. “Air surut,” ujarnya.",),
)
POST = Rule(
    "speakers.attribution.post",
    "the clause of the cue names a post",
    examples=("“Panen bagus,” kata Presiden.",),
    counterexamples=("“Panen bagus,” kata Presiden Rudi Hartono.",),
)
LABEL = Rule(
    "speakers.attribution.label",
    "a label in front of the words names the speaker",
    examples=("Agus Salim: “Kami pulang hari ini dari sana.”",),
    counterexamples=("“Kami pulang hari ini,” kata Agus Salim.",),
)
ONLY_HOLDER = Rule(
    "speakers.attribution.only-holder",
    "a noun for a post that one person of the article holds",
    examples=("Hakim Ketua Rini Astuti mengatakan sidang ditunda. “Sidang ditutup,” kata hakim.",),
    counterexamples=("Hakim Ketua Rini Astuti mengatakan sidang ditunda. “Kami keberatan,” kata jaksa.",),
)
DESCRIPTION = Rule(
    "speakers.attribution.description",
    "a definite description of somebody named before",
    examples=("Anggota DPR dari Fraksi PKB Dewi Lestari menilai harga wajar. “Tepat,” ujar politisi PKB itu.",),
    counterexamples=("Anggota DPR dari Fraksi PKB Dewi Lestari menilai harga wajar. “Tepat,” ujarnya.",),
)
OWN_WORK = Rule(
    "speakers.attribution.own-work",
    "what somebody has made himself speaks for him",
    examples=("Peneliti Rudi Hartono menilai pajak itu keliru. Menurut catatannya, kerugian Rp 2 triliun.",),
    counterexamples=("Peneliti Rudi Hartono menilai pajak itu keliru. Menurut dia, kerugian Rp 2 triliun.",),
)
PRONOUN = Rule(
    "speakers.attribution.pronoun",
    "a pronoun means whoever spoke last, or was introduced since",
    examples=("Bupati Agus Salim mengatakan, air surut. Ia berharap warga pulang.",),
    counterexamples=("Bupati Agus Salim mengatakan, air surut. “Warga pulang,” ujarnya.",),
)
CLITIC = Rule(
    "speakers.attribution.clitic",
    "`-nya` means whoever spoke last, or was introduced since",
    examples=("Bupati Agus Salim mengatakan, air surut. “Warga pulang,” ujarnya.",),
    counterexamples=("Bupati Agus Salim mengatakan, air surut. Ia berharap warga pulang.",),
)
CARRIED = Rule(
    "speakers.attribution.carried",
    "a quotation without cue belongs to whoever spoke right before, was just introduced, or speaks right behind",
    examples=("Bupati Agus Salim mengatakan, air surut. “Warga sudah pulang ke rumah masing-masing.”",),
    counterexamples=("Bupati Agus Salim mengatakan, air surut. “Warga sudah pulang ke rumah,” ujarnya.",),
)
ELIDED = Rule(
    "speakers.attribution.elided",
    "a verb of saying without a subject of its own goes on with that of the clause before",
    examples=("“Air surut,” kata Agus Salim, seraya menambahkan bahwa “warga sudah pulang ke rumah”.",),
    counterexamples=("“Air surut,” kata Agus Salim. Dewi Lestari menambahkan bahwa warga pulang.",),
)
WRONG_GENDER = Rule(
    "speakers.attribution.wrong-gender",
    "passed over: the epithet says man or woman, and the person is none",
    examples=("Siti Aminah berdiri di samping suaminya, Eko Prasetyo. “Kami lega,” kata wanita berhijab itu.",),
    counterexamples=("Siti Aminah berdiri di samping suaminya, Eko Prasetyo. “Kami lega,” kata pria berkumis itu.",),
)
AGENTLESS = Rule(
    "speakers.attribution.agentless",
    "a passive that names nobody: the text leaves the speaker open",
    examples=("Kebijakan itu dinilai terlalu mahal.",),
    counterexamples=("Kebijakan itu, kata Agus Salim, terlalu mahal.",),
)
NOBODY = Rule(
    "speakers.attribution.nobody",
    "the words beside the cue are a time or an amount",
    examples=("Menurut Senin, air surut.",),
    counterexamples=("Menurut Budi, air surut.",),
)
OPEN = Rule(
    "speakers.attribution.open",
    "nobody in sight to whom the words could belong",
    examples=("“Ayo pulang,” ujarnya.",),
    counterexamples=("“Ayo pulang,” ujar Agus Salim.",),
)
_RULE_OF_BASIS: dict[Basis, Rule] = {
    "adjacent": ADJACENT,
    "post": POST,
    "label": LABEL,
    "description": DESCRIPTION,
    "pronoun": PRONOUN,
    "clitic": CLITIC,
    "carried": CARRIED,
}


class Finding(NamedTuple):
    """Whose one claim is.

    Attributes:
        cluster: the speaker, or None where the text leaves it open.
        span: the words of the claim's own clause that name him.
        basis: see `records.Claim.basis`.
        rule: what decided.
        sure: whether the clause itself names him, so that claims before may be his too.
    """

    cluster: SpeakerCluster | None
    span: Range | None
    basis: Basis | None
    rule: Rule
    sure: bool = False


_OPEN = Finding(None, None, None, OPEN)


def _finding(cluster: SpeakerCluster | None, span: Range | None, basis: Basis, rule: Rule | None = None) -> Finding:
    if cluster is None:
        return Finding(None, span, None, OPEN)
    return Finding(cluster, span, basis, rule or _RULE_OF_BASIS[basis])


class Attributor:
    """Goes through the claims in text order and remembers who spoke last."""

    def __init__(self, document: Document, coreference: Coreference, log: Log) -> None:
        self._document = document
        self._view = document.view
        self._cluster_of = coreference.cluster_of
        self._ambiguous = coreference.ambiguous
        self._log = log
        self._discourse = Discourse(document, coreference.clusters, log)
        people = self._discourse.people()
        # Asked once for each noun, however often an article says it.  They hold the view and not `self`: a cycle would
        # keep the whole article until the garbage collector finds it.
        view = document.view
        self._only_holder = lru_cache(maxsize=64)(lambda noun: only_holder(people, noun, view))
        self._first_citizen = lru_cache(maxsize=64)(lambda phrase: first_citizen(people, phrase, view))
        self._named_by_noun: dict[tuple[str, ...], SpeakerCluster] = {}
        self._last: tuple[SpeakerCluster, Range] | None = None
        self._last_person: SpeakerCluster | None = None

    def run(self, claims: Sequence[ClaimMatch]) -> list[Finding]:
        """Whose each claim is."""
        found: list[Finding] = []
        waiting: list[int] = []
        for index, claim in enumerate(claims):
            finding = self._of(claim)
            found.append(finding)
            if finding.cluster is None:
                if not claim.agentless and claim.source.kind in ("none", "clitic", "pronoun"):
                    waiting.append(index)
                continue
            for earlier in waiting:
                if finding.cluster.kind == "person" and self._means_several(claims[earlier]):
                    continue
                if finding.sure and claim.range.start - claims[earlier].range.end <= _REACH:
                    kind = claims[earlier].source.kind
                    basis: Basis = kind if kind == "clitic" or kind == "pronoun" else "carried"
                    found[earlier] = _finding(finding.cluster, None, basis)
            waiting.clear()
            self._remember(claim, finding.cluster, finding.span)
        for claim, finding in zip(claims, found, strict=True):
            if finding.cluster is None and claim.source.mention is not None and not claim.agentless:
                self._log.doubt(*claim.range, "the words beside the cue fit nobody named before")
        self._doubt_names(claims)
        for index in waiting:
            self._log.doubt(*claims[index].range, "nobody in sight to whom these words could belong")
        if self._log.explaining:
            for claim, finding in zip(claims, found, strict=True):
                self._tell(claim, finding)
        return found

    def _doubt_names(self, claims: Sequence[ClaimMatch]) -> None:
        """Names of speakers that fit several persons: a warning for each name, where it speaks first."""
        told: set[str] = set()
        for claim in claims:
            mention = claim.source.mention
            match = self._ambiguous.get(mention) if mention is not None else None
            if mention is None or match is None or (name := mention.name.of(self._view)) in told:
                continue
            told.add(name)
            outcome = "left open" if match.is_open else "taken for the one mentioned last"
            self._log.doubt(*mention.range, f"the name fits several persons of the article; {outcome}")

    def _remember(self, claim: ClaimMatch, cluster: SpeakerCluster, span: Range | None) -> None:
        reach = max(claim.range.end, span.end if span else 0)
        self._last = (cluster, Range(claim.range.start, reach))
        if cluster.kind == "person":
            self._last_person = cluster

    def _tell(self, claim: ClaimMatch, finding: Finding) -> None:
        if finding.cluster is None:
            self._log.refused(finding.rule, *claim.range)
        else:
            name = finding.cluster.name.of(self._document.text)
            self._log.took(finding.rule, *claim.range, f"spoken by {name}: {finding.rule.reason}")

    def _of(self, claim: ClaimMatch) -> Finding:
        source = claim.source
        if claim.agentless:
            return Finding(None, None, None, AGENTLESS)
        if source.mention is not None:
            return self._of_mention(claim, source.mention)
        if source.kind == "pronoun" and source.range is not None:
            if self._means_several(claim):
                return _finding(self._group(source.range.start), source.range, "pronoun")
            return _finding(self._salient(claim, source.range.start), source.range, "pronoun")
        if source.kind == "clitic":
            start = source.range.start if source.range is not None else claim.range.end
            return _finding(self._salient(claim, start), None, "clitic")
        # A quotation without a cue, or `Dijelaskan, …`, goes on with whoever spoke last.
        if source.kind == "none" and claim.construction in ("bare", "passive"):
            return self._carried(claim)
        if source.kind == "none" and claim.cue is not None:
            return self._elided(claim.cue.start)
        return _OPEN

    def _means_several(self, claim: ClaimMatch) -> bool:
        """Whether several people say it: `mereka menilai`."""
        source = claim.source
        return source.kind == "pronoun" and source.range is not None and source.range.of(self._view).lower() == "mereka"

    def _of_mention(self, claim: ClaimMatch, mention: Mention) -> Finding:
        words = mention.range.of(self._view)
        unnamed = mention.kind == "unnamed"
        known = self._cluster_of.get(mention)
        if known is not None and known.kind == "person" and mention.kind in ("unnamed", "organisation"):
            return _finding(known, mention.range, "adjacent")._replace(sure=True)
        if unnamed and is_own_work(words):
            return _finding(self._salient(claim, mention.range.start), mention.range, "description", OWN_WORK)
        if unnamed and is_time_or_amount(words):
            return Finding(None, None, None, NOBODY)
        if unnamed and (holder := self._only_holder(words.lower())) is not None:
            return _finding(holder, mention.range, "post", ONLY_HOLDER)._replace(sure=True)
        if mention.kind == "organisation" and points_back(words):
            return _finding(self._discourse.body_before(mention), mention.range, "description")
        if unnamed and is_text(words):
            return _finding(known, mention.range, "adjacent")  # `studi itu` is nobody who was named before
        if mention.kind == "description" or (unnamed and (points_back(words) or self._goes_on(mention))):
            return _finding(self._described(mention), mention.range, "description")
        basis: Basis = "label" if claim.source.kind == "label" else "post" if mention.kind == "post" else "adjacent"
        return _finding(self._cluster_of.get(mention), mention.range, basis)._replace(sure=True)

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a man or a woman told from others by a clause is one named before: `Perempuan yang berusia 30`."""
        words = mention.range.of(self._view)
        if gender_of_noun(words) is None or not TOLD_APART.search(
            self._view, mention.range.start, mention.range.end + 12
        ):
            return False
        return self._discourse.person_before(mention.range.start, since=mention.range.start - _REACH) is not None

    def _group(self, start: int) -> SpeakerCluster | None:
        """Whom `mereka` means: a group mentioned since the last words, else the body or group that spoke them."""
        last = self._last
        plural = last is not None and last[0].kind != "person" and not last[0].mentions[0].territory
        if last is None or not plural:
            return self._discourse.group_before(start)
        return self._discourse.group_before(start, since=last[1].end) or last[0]

    def _salient(self, claim: ClaimMatch, offset: int) -> SpeakerCluster | None:
        """The person whom `ia` or `-nya` means: the last speaker, or a person introduced after his words."""
        last = self._last
        since = last[1].end if last is not None else 0
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
            return self._discourse.person_before(start)
        if last[0].kind != "organisation":
            return last[0]
        # A body has no mouth: a person mentioned since, or whoever spoke before goes on.
        named = self._discourse.person_before(start, since=last[1].start)
        if named is None and claim.kind == "direct":
            named = self._last_person
        return named or last[0]

    def _carried(self, claim: ClaimMatch) -> Finding:
        """Whose a quotation without cue is."""
        last = self._last
        since = last[1].end if last is not None else 0
        introduced = self._discourse.subject_of_sentence_before(claim.range.start, since)
        if introduced is not None:
            return _finding(introduced, None, "carried")
        if last is not None and is_near(self._document, last[1], claim.range, _REACH):
            return _finding(last[0], None, "carried")
        return _OPEN

    def _elided(self, cue: int) -> Finding:
        """Whose the words of a cue without subject are: `kata Budi, seraya menambahkan bahwa …`."""
        last = self._last
        same = self._document.sentence_at
        if last is not None and cue > last[1].start and same(cue) == same(max(last[1].end - 1, last[1].start)):
            return _finding(last[0], None, "carried", ELIDED)
        return _OPEN

    def _described(self, mention: Mention) -> SpeakerCluster | None:
        """The person who fits a description such as `politisi PKB itu`; else the one who is being talked about."""
        words = mention.range.of(self._view)
        if words.lower().startswith("orang nomor satu"):
            return self._first_citizen(words)
        if describes_body(words):
            return self._discourse.body_before(mention)
        wanted = telling_words(words)
        for _, _, cluster in self._discourse.back_from(mention.range.start):
            if cluster.kind == "person" and wanted and any(wanted <= post.words for post in cluster.posts):
                return cluster
        start, last = mention.range.start, self._last
        since = last[1].end if last is not None else 0
        meant = self._discourse.subject_between(since, start)
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
        for _, other, cluster in self._discourse.back_from(mention.range.start):
            if cluster.kind == "unnamed" and words[0] in name_words(other.range.of(self._view)):
                return cluster
        return self._named_by_noun.setdefault(words, new_cluster(mention, words, self._view))
