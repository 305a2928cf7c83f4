"""Gathers the mentions of an article into clusters, one for each who may speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.speakers.aliases import NicknameFinder
from beritaextract.speakers.body_clusters import BodyClusters, full_names
from beritaextract.speakers.clusters import SpeakerCluster, new_cluster, tell_owner
from beritaextract.speakers.comparison import name_words
from beritaextract.speakers.headline_names import names_in_headlines
from beritaextract.speakers.name_edges import opens_with_cue
from beritaextract.speakers.name_resolution import NameMatch, find_by_name
from beritaextract.speakers.names_beside_cues import NamesBesideCues
from beritaextract.speakers.person_clusters import PersonClusters
from beritaextract.speakers.post_holders import PostHolders, file_posts, posts_in_places
from beritaextract.speakers.settled_names import settle_name
from beritaextract.speakers.tickers import name_issuers
from beritaextract.speakers.words import word_class
from beritaextract.text import Document


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
    holders = PostHolders(document, persons)
    offices = {mention for mention in mentions if _is_addressed_by_office(mention.range.of(view))}
    named = [mention for mention in mentions if mention.kind == "person" and mention not in offices]
    placed = posts_in_places(named, view, log)
    named = [mention for mention in named if mention not in placed]
    _file_names(names_in_headlines(named, document, log), named, persons, cluster_of, ambiguous, view, log)
    NicknameFinder(document, persons, named, cluster_of, log).run()
    bodies = BodyClusters(view, cluster_of)
    others = [m for m in mentions if m.kind in ("organisation", "unnamed") and m not in offices]
    _file_bodies(others, bodies, NamesBesideCues(named, persons, cluster_of, view), sources, cluster_of, view, log)
    posts = {mention: mention for mention in mentions if mention.kind == "post"}
    posts |= {mention: _as_post(mention, view) for mention in offices}
    posts = dict(sorted((posts | placed).items(), key=lambda entry: entry[0].range)) if placed else posts
    nameless = file_posts(posts, holders, cluster_of, ambiguous, view, log)
    clusters = persons.clusters + bodies.clusters + nameless
    for cluster in clusters:
        if len(cluster.mentions) > 1 or opens_with_cue(cluster.name.of(view)):
            cluster.mentions.sort(key=lambda m: m.range)
            cluster.posts.sort(key=lambda p: p.role or p.affiliation or Range(0, 0))
            settle_name(cluster, document, sources)
    full_names(clusters, mentions, view)
    name_issuers(persons.clusters, view)
    clusters.sort(key=lambda cluster: cluster.mentions[0].range)
    return Coreference(clusters, cluster_of, ambiguous)


def _file_names(
    cut: Mapping[Mention, Mention],
    named: Sequence[Mention],
    persons: PersonClusters,
    cluster_of: dict[Mention, SpeakerCluster],
    ambiguous: dict[Mention, NameMatch],
    view: str,
    log: Log,
) -> None:
    """Names of persons: those known by a fuller name, and new ones; `cut` has those without words of a headline."""
    words_of = [name_words(cut.get(mention, mention).name.of(view)) for mention in named]
    written = Counter(words_of)
    # Fuller names first make a partial name find its owner even where the article puts the short form first.
    for words, mention in sorted(zip(words_of, named, strict=True), key=lambda entry: -len(entry[0])):
        found = find_by_name(persons, words, mention, once=written[words] == 1)
        if found.rivals:
            ambiguous[mention] = found
        if found.is_open:
            if found.rule is not None:
                log.refused(found.rule, *mention.range)
            continue
        owner, shown = found.cluster, cut.get(mention, mention)
        if owner is None:
            owner = new_cluster(shown, words, view)
            persons.add(owner)
        else:
            tell_owner(log, found.rule, mention, owner, view)
            owner.add(shown, view)
        cluster_of[mention] = owner


def _file_bodies(
    others: Sequence[Mention],
    bodies: BodyClusters,
    names: NamesBesideCues,
    sources: Set[Range],
    cluster_of: dict[Mention, SpeakerCluster],
    view: str,
    log: Log,
) -> None:
    """Bodies and the unnamed; what speaks and means a person of the article goes to that person."""
    for mention in others:
        meant = names.meant_by(mention) if mention.range in sources else None
        if meant is None:
            bodies.file(mention, log)
        else:
            rule, person, name = meant
            tell_owner(log, rule, mention, person, view)
            person.add(replace(mention, name=name, kind="person"), view)
            cluster_of[mention] = person


def _is_addressed_by_office(name: str) -> bool:
    """`Pak Lurah`, `Bu Camat`: a form of address and an office, which means its holder."""
    address, _, office = name.lower().partition(" ")
    addresses = word_class("male_titles") | word_class("female_titles")
    return office.isalpha() and address in addresses and office in lexicon().posts.first_words


def _as_post(mention: Mention, view: str) -> Mention:
    """`Pak <Lurah>` as a mention of the post."""
    office = Range(view.index(" ", mention.range.start) + 1, mention.range.end)
    return replace(mention, kind="post", name=office, phrase=office, role=None, affiliation=None)
