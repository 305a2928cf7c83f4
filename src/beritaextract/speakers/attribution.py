"""Whose each claim is: by the mention beside the cue, or by what the discourse says."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.rules import Rule
from beritaextract.speakers.antecedents import REACH, Antecedents
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.coreference import Coreference
from beritaextract.speakers.descriptions import is_law, is_own_work, is_text, is_time_or_amount, points_back
from beritaextract.speakers.findings import OPEN, Finding, finding_of
from beritaextract.speakers.matches import Basis
from beritaextract.speakers.sentence_openers import SHOWN_TEXT
from beritaextract.text import Document

ONLY_HOLDER = Rule(
    "speakers.attribution.only-holder",
    "a noun for a post that one person of the article holds",
    examples=("Hakim Ketua Rini Astuti mengatakan sidang ditunda. “Sidang ditutup,” kata hakim.",),
    counterexamples=("Hakim Ketua Rini Astuti mengatakan sidang ditunda. “Kami keberatan,” kata jaksa.",),
)
OWN_WORK = Rule(
    "speakers.attribution.own-work",
    "what somebody has made himself speaks for him",
    examples=("Peneliti Rudi Hartono menilai pajak itu keliru. Menurut catatannya, kerugian Rp 2 triliun.",),
    counterexamples=("Peneliti Rudi Hartono menilai pajak itu keliru. Menurut dia, kerugian Rp 2 triliun.",),
)
ELIDED = Rule(
    "speakers.attribution.elided",
    "a verb of saying without a subject of its own goes on with that of the clause before",
    examples=("“Air surut,” kata Agus Salim, seraya menambahkan bahwa “warga sudah pulang ke rumah”.",),
    counterexamples=("“Air surut,” kata Agus Salim. Dewi Lestari menambahkan bahwa warga pulang.",),
)
AGENTLESS = Rule(
    "speakers.attribution.agentless",
    "a passive that names nobody: the text leaves the speaker open",
    examples=("Kebijakan itu dinilai terlalu mahal.",),
    counterexamples=("Kebijakan itu, kata Agus Salim, terlalu mahal.",),
)
SHOWN = Rule(
    "speakers.attribution.shown",
    "the text of a post or a picture, which nobody of the article says",
    examples=("Berikut potongan narasi yang tertulis dalam video: “Tentara menyerang ke pusat kota.” Itu palsu.",),
    counterexamples=("Bupati Agus Salim mengatakan, air surut. “Warga sudah pulang ke rumah masing-masing.”",),
)
HEAD_OF_CLAUSE = Rule(
    "speakers.attribution.head-of-clause",
    "the words before the cue end a relative clause: the person whom it tells of speaks",
    examples=("Dewi Lestari, pendiri Melati Invest yang menjual saham PT Mawar, mengatakan harga naik.",),
    counterexamples=("Dewi Lestari, pendiri Melati Invest, mengatakan harga naik.",),
)
FIRST_OF_JOINED = Rule(
    "speakers.attribution.first-of-joined",
    "several are the subject: the one named first is given",
    examples=("BMKG dan BNPB mengimbau agar warga waspada.",),
    counterexamples=("Setelah rapat dengan BMKG, BNPB mengimbau agar warga waspada.",),
)
CLAUSE_SUBJECT = Rule(
    "speakers.attribution.clause-subject",
    "the words beside the cue are a time or an amount: the subject of the sentence speaks",
    examples=("Menteri Luar Negeri Rudi Hartono pada Selasa, 1 Juli mengumumkan bahwa bantuan berhenti.",),
    counterexamples=("Menteri Luar Negeri Rudi Hartono mengumumkan bahwa bantuan berhenti.",),
)
NOBODY = Rule(
    "speakers.attribution.nobody",
    "the words beside the cue are a time or an amount, and the sentence has no subject before them",
    examples=("Mereka pada Selasa, 1 Juli mengumumkan bahwa bantuan berhenti.",),
    counterexamples=("Menteri Luar Negeri Rudi Hartono mengumumkan bahwa bantuan berhenti.",),
)
LAW = Rule(
    "speakers.attribution.law",
    "a law, which is a reference and no speaker",
    examples=("Peneliti Rudi Hartono menilai pajak itu keliru. Menurut regulasi itu, tarifnya 5 persen.",),
    counterexamples=("Peneliti Rudi Hartono menilai pajak itu keliru. Menurut studi itu, tarifnya 5 persen.",),
)


# What may be the last of several who are one subject, and stands nearest to the cue.
_MAY_BE_LAST = ("organisation", "unnamed")


class Attributor:
    """Goes through the claims in text order and says whose each is."""

    def __init__(self, document: Document, coreference: Coreference, log: Log) -> None:
        self._view = document.view
        self._cluster_of = coreference.cluster_of
        self._ambiguous = coreference.ambiguous
        self._log = log
        self._antecedents = Antecedents(document, coreference, log)

    def run(self, claims: Sequence[ClaimMatch]) -> list[Finding]:
        """Whose each claim is."""
        found: list[Finding] = []
        waiting: list[int] = []
        for index, claim in enumerate(claims):
            finding = self._of(claim)
            found.append(finding)
            if finding.cluster is None:
                if claim.source.mention in self._ambiguous:
                    self._antecedents.lost_track(claim)
                if not claim.agentless and claim.source.kind in ("none", "clitic", "pronoun"):
                    waiting.append(index)
                continue
            for earlier in waiting:
                if self._is_shown(claims[earlier]):
                    continue
                if self._is_one(finding.cluster) and self._means_several(claims[earlier]):
                    continue
                if finding.sure and claim.range.start - claims[earlier].range.end <= REACH:
                    kind = claims[earlier].source.kind
                    basis: Basis = kind if kind == "clitic" or kind == "pronoun" else "carried"
                    found[earlier] = finding_of(finding.cluster, None, basis)
            waiting.clear()
            if not self._in_relative_clause(claim) or len(found) == 1:
                self._antecedents.spoke(claim, finding.cluster, finding.span)
        for index in waiting:
            self._log.doubt(*claims[index].range, "speaker", "nobody in sight to whom these words could belong")
        if self._log.explaining:
            for claim, finding in zip(claims, found, strict=True):
                self._tell(claim, finding)
        return [self._measured(claim, finding) for claim, finding in zip(claims, found, strict=True)]

    def _measured(self, claim: ClaimMatch, finding: Finding) -> Finding:
        """The finding with its distance and rivals, where the clause of the claim does not name the speaker."""
        if finding.cluster is None or finding.sure:
            return finding
        distance, rivals = self._antecedents.path_to(finding.cluster, claim.range.start)
        return finding._replace(distance=distance, rivals=rivals)

    def _tell(self, claim: ClaimMatch, finding: Finding) -> None:
        if finding.cluster is None:
            self._log.refused(finding.rule, *claim.range)
        else:
            name = finding.cluster.name.of(self._view)
            self._log.took(finding.rule, *claim.range, f"spoken by {name}: {finding.rule.reason}")

    def _of(self, claim: ClaimMatch) -> Finding:
        source, antecedents = claim.source, self._antecedents
        if claim.agentless:
            return Finding(None, None, None, AGENTLESS)
        if self._is_shown(claim):
            return Finding(None, None, None, SHOWN)
        if source.mention is not None:
            return self._of_mention(claim, source.mention)
        if source.kind == "pronoun" and source.range is not None:
            several, start = self._means_several(claim), source.range.start
            meant = antecedents.group(start) if several else antecedents.salient(claim, start)
            return finding_of(meant, source.range, "pronoun")
        if source.kind == "clitic":
            start = source.range.start if source.range is not None else claim.range.end
            return finding_of(antecedents.salient(claim, start), None, "clitic")
        # A quotation without a cue, or `Dijelaskan, …`, goes on with whoever spoke last.
        if source.kind == "none" and claim.construction in ("bare", "passive"):
            return finding_of(antecedents.carried(claim), None, "carried")
        if source.kind == "none" and claim.cue is not None:
            return finding_of(antecedents.elided(claim.cue.start), None, "carried", ELIDED)
        return Finding(None, None, None, OPEN)

    def _of_mention(self, claim: ClaimMatch, mention: Mention) -> Finding:
        words, antecedents = mention.range.of(self._view), self._antecedents
        unnamed, points = mention.kind == "unnamed", points_back(words) and " persen " not in words
        known = self._cluster_of.get(mention)
        if known is not None and known.kind == "person" and mention.kind in ("unnamed", "organisation"):
            return finding_of(known, mention.range, "adjacent")._replace(sure=True)
        if unnamed and is_own_work(words):
            return finding_of(antecedents.salient(claim, mention.range.start), mention.range, "description", OWN_WORK)
        if unnamed and is_time_or_amount(words):
            subject = antecedents.clause_subject(mention)
            if subject is None:
                return Finding(None, None, None, NOBODY)
            return finding_of(subject, None, "adjacent", CLAUSE_SUBJECT)
        if unnamed and points and is_law(words):
            return Finding(None, None, None, LAW)
        if unnamed and (holder := antecedents.only_holder(words.lower())) is not None:
            return finding_of(holder, mention.range, "post", ONLY_HOLDER)._replace(sure=True)
        if mention.kind == "organisation" and points:
            return finding_of(antecedents.body(mention), mention.range, "description")
        before_cue = claim.cue is not None and mention.range.end <= claim.cue.start
        if before_cue and mention.kind in _MAY_BE_LAST and (joined := antecedents.first_of_joined(mention)) is not None:
            who = "bodies" if joined[0].kind == "organisation" else "people"
            message = f"two {who} say this; the one named first is given as the speaker"
            self._log.doubt(*mention.range, "speaker", message)
            return finding_of(joined[1], joined[0].range, "adjacent", FIRST_OF_JOINED)._replace(sure=True)
        named = (
            mention.kind in ("person", "organisation")
            and self._view[mention.phrase.end : mention.phrase.end + 1] == ","
        )
        if before_cue and named and (head := antecedents.head_of_clause(mention)) is not None and head is not known:
            return finding_of(head, None, "adjacent", HEAD_OF_CLAUSE)._replace(sure=True)
        if unnamed and is_text(words):
            return finding_of(known, mention.range, "adjacent")  # `studi itu` is nobody who was named before
        if mention.kind == "description" or (unnamed and (points or antecedents.goes_on(mention))):
            return finding_of(antecedents.described(mention), mention.range, "description")
        basis: Basis = "label" if claim.source.kind == "label" else "post" if mention.kind == "post" else "adjacent"
        return finding_of(known, mention.range, basis)._replace(sure=True)

    def _in_relative_clause(self, claim: ClaimMatch) -> bool:
        """`pernyataan Rina yang menyebut …`: an aside, after which whoever spoke before goes on."""
        if claim.kind == "direct" or claim.cue is None:
            return False
        return self._view.endswith(" yang ", max(0, claim.cue.start - 6), claim.cue.start)

    def _means_several(self, claim: ClaimMatch) -> bool:
        """Whether several people say it: `mereka menilai`."""
        source = claim.source
        return source.kind == "pronoun" and source.range is not None and source.range.of(self._view).lower() == "mereka"

    def _is_one(self, cluster: SpeakerCluster) -> bool:
        """Whether a speaker is a single person: by name, or as `seorang warga`, `salah satu peserta`."""
        first = cluster.words[0] if cluster.words else ""
        return cluster.kind == "person" or (cluster.kind == "unnamed" and first in ("seorang", "salah"))

    def _is_shown(self, claim: ClaimMatch) -> bool:
        """Whether the quotation is the text of a post or a picture, which nobody of the article says."""
        start, mention = claim.range.start, claim.source.mention
        shown = claim.cue is None and (mention is None or mention.kind == "unnamed")
        return shown and SHOWN_TEXT.search(self._view, max(0, start - 120), start) is not None
