"""Gathers the mentions of an article into clusters, one for each who may speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from typing import NamedTuple

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.aliases import NicknameFinder
from beritaextract.speakers.body_clusters import BodyClusters, full_names
from beritaextract.speakers.clusters import SpeakerCluster, new_cluster
from beritaextract.speakers.comparison import name_words, organisation_words, post_words
from beritaextract.speakers.name_edges import is_glued, trimmed
from beritaextract.speakers.person_clusters import MANY, NameMatch, PersonClusters, same_post
from beritaextract.speakers.tickers import name_issuers
from beritaextract.text import Document

HOLDER = Rule(
    "speakers.coreference.holder",
    "the post of a person named in the article",
    examples=("Bupati Bogor Agus Salim datang. “Air surut,” kata Bupati.",),
    counterexamples=("Bupati Bogor Agus Salim datang. “Air surut,” kata Gubernur.",),
)
SAME_POST = Rule(
    "speakers.coreference.same-post",
    "the post of somebody whose name the article does not tell",
    examples=("“Air surut,” kata Gubernur. Gubernur mengatakan, warga pulang.",),
    counterexamples=("“Air surut,” kata Gubernur. Presiden mengatakan, warga pulang.",),
)
NAMESAKE = Rule(
    "speakers.coreference.namesake",
    "what speaks is called like a place or a day, and is a word of the name of one person",
    examples=("Wakil Menteri Bima Arya Sugiarto hadir. “Air surut,” kata Bima.",),
    counterexamples=("Wakil Menteri Rudi Arya Sugiarto hadir. “Air surut,” kata Bima.",),
)

_LONGEST_ACRONYM = 5


class Coreference(NamedTuple):
    """Who is who.

    Attributes:
        clusters: in the order of their first mention.
        cluster_of: the cluster of each mention; a name that is left open has none.
        ambiguous: the names that fit several persons.
    """

    clusters: list[SpeakerCluster]
    cluster_of: dict[Mention, SpeakerCluster]
    ambiguous: dict[Mention, NameMatch]


def resolve_coreference(
    document: Document, mentions: Sequence[Mention], log: Log, *, sources: Set[Range] = frozenset()
) -> Coreference:
    """Who is who among the mentions, which stand in text order; `sources` are the ranges of those that speak."""
    view = document.view
    cluster_of: dict[Mention, SpeakerCluster] = {}
    ambiguous: dict[Mention, NameMatch] = {}
    persons = PersonClusters(document)
    named = [mention for mention in mentions if mention.kind == "person"]
    words_of = [name_words(mention.name.of(view)) for mention in named]
    written = Counter(words_of)
    # Fuller names first make a partial name find its owner even where the article puts the short form first.
    for words, mention in sorted(zip(words_of, named, strict=True), key=lambda entry: -len(entry[0])):
        found = persons.find_by_name(words, mention, once=written[words] == 1)
        if found.rivals:
            ambiguous[mention] = found
        if found.is_open:
            if found.rule is not None:
                log.refused(found.rule, *mention.range)
            continue
        owner = found.cluster
        if owner is None:
            owner = new_cluster(mention, words, view)
            persons.add(owner)
        else:
            _tell(log, found.rule, mention, owner, view)
            owner.add(mention, view)
        cluster_of[mention] = owner
    NicknameFinder(document, persons, named, cluster_of, log).run()
    bodies = BodyClusters(view, cluster_of)
    for mention in mentions:
        if mention.kind not in ("organisation", "unnamed"):
            continue
        person = _namesake(mention, persons, view) if mention.range in sources else None
        if person is None:
            bodies.file(mention, log)
        else:
            _tell(log, NAMESAKE, mention, person, view)
            person.add(mention, view)
            cluster_of[mention] = person
    nameless = _file_posts(mentions, persons, cluster_of, view, log)
    clusters = persons.clusters + bodies.clusters + nameless
    for cluster in clusters:
        if len(cluster.mentions) > 1:
            cluster.mentions.sort(key=lambda m: m.range)
            cluster.posts.sort(key=lambda p: p.role or p.affiliation or Range(0, 0))
            _settle_name(cluster, document)
    full_names(clusters, mentions, view)
    name_issuers(persons.clusters, view)
    clusters.sort(key=lambda cluster: cluster.mentions[0].range)
    return Coreference(clusters, cluster_of, ambiguous)


def _namesake(mention: Mention, persons: PersonClusters, view: str) -> SpeakerCluster | None:
    """The one person whose name a place or a day that speaks is: `kata Bima`, `ujar Ahad`."""
    name = mention.range.of(view)
    if " " in name or not name[0].isupper() or name.isupper() or not (mention.territory or mention.kind == "unnamed"):
        return None
    words = name_words(name)
    found = [p for p in persons.sharing(words) if words and words[0] in p.words]
    return found[0] if len(found) == 1 else None


def _tell(log: Log, rule: Rule | None, mention: Mention, owner: SpeakerCluster, view: str) -> None:
    if log.explaining and rule is not None:
        log.took(rule, *mention.range, f"means {owner.name.of(view)}: {rule.reason}")


def _file_posts(
    mentions: Sequence[Mention],
    persons: PersonClusters,
    cluster_of: dict[Mention, SpeakerCluster],
    view: str,
    log: Log,
) -> list[SpeakerCluster]:
    """Posts alone: the person who holds the post, else a speaker known by the post only; returns the latter."""
    nameless: list[SpeakerCluster] = []
    for mention in mentions:
        if mention.kind != "post":
            continue
        owner, rule = persons.find_holder(mention, view), HOLDER
        if owner is None:
            wanted = post_words(mention.phrase.of(view))
            owner, rule = next((p for p in nameless[-MANY:] if same_post(p, wanted)), None), SAME_POST
        if owner is None:
            owner = new_cluster(mention, name_words(mention.name.of(view)), view)
            nameless.append(owner)
        else:
            _tell(log, rule, mention, owner, view)
            owner.add(mention, view)
        cluster_of[mention] = owner
    return nameless


def _settle_name(cluster: SpeakerCluster, document: Document) -> None:
    """Settles on the fullest name, of equally full ones on that used most; glued and shouted forms come last."""
    view = document.view
    forms: dict[tuple[str, str], list[Mention]] = {}
    for mention in cluster.mentions:
        forms.setdefault((mention.kind, mention.name.of(view)), []).append(mention)
    written = {name for _, name in forms}
    known = lexicon().given_names
    others = {name_words(name) for name in written} if cluster.kind == "person" else set()

    def rank(form: list[Mention]) -> tuple[bool, bool, int, int, bool, int, int, int]:
        first = form[0]
        name = trimmed(first, others, document).of(view)
        words, letters = _fullness(cluster, name)
        loud = any(len(word) > _LONGEST_ACRONYM and word.isalpha() and word.isupper() for word in name.split())
        return (
            first.kind == "person",
            not is_glued(name, written),
            words,
            letters,
            not loud,
            sum(word in known for word in name_words(name)),
            len(form),
            -first.range.start,
        )

    cluster.name = trimmed(max(forms.values(), key=rank)[0], others, document)
    cluster.words = name_words(cluster.name.of(view))


def _fullness(cluster: SpeakerCluster, name: str) -> tuple[int, int]:
    """How many words of a name tell something, and how many letters it has."""
    words = name_words(name)
    telling = organisation_words(name) if cluster.kind == "organisation" else words
    return len(telling), len("".join(words))
