"""Gathers the mentions of an article into clusters, one for each who may speak."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.aliases import NicknameFinder
from beritaextract.speakers.body_clusters import BodyClusters, full_names
from beritaextract.speakers.clusters import SpeakerCluster, new_cluster
from beritaextract.speakers.comparison import name_words, organisation_words
from beritaextract.speakers.name_edges import is_glued, opens_with_cue, opens_with_ordinary, trimmed
from beritaextract.speakers.person_clusters import (
    KNOWN_NICKNAME,
    MANY,
    PART_OF_NAME,
    NameMatch,
    PersonClusters,
    same_post,
)
from beritaextract.speakers.tickers import name_issuers
from beritaextract.speakers.words import word_class
from beritaextract.text import Document

HOLDER = Rule(
    "speakers.coreference.holder",
    "the post of a person named in the article",
    examples=("Bupati Bogor Agus Salim datang. “Air surut,” kata Bupati.",),
    counterexamples=(
        "Bupati Bogor Agus Salim datang. “Air surut,” kata Gubernur.",
        "Wakil Bupati Bogor Agus Salim datang. “Air surut,” kata Bupati.",
        "Kuasa hukum Menteri Keuangan, Agus Salim, datang. “Air surut,” kata Menteri Keuangan.",
        "Kepala Bidang Sarana Dinas Perikanan Agus Salim datang. “Air surut,” kata Kepala Dinas.",
    ),
)
SAME_POST = Rule(
    "speakers.coreference.same-post",
    "the post of somebody whose name the article does not tell",
    examples=("“Air surut,” kata Gubernur. Gubernur mengatakan, warga pulang.",),
    counterexamples=(
        "“Air surut,” kata Gubernur. Presiden mengatakan, warga pulang.",
        "“Air surut,” kata Wakil Gubernur. Gubernur mengatakan, warga pulang.",
    ),
)
NAMESAKE = Rule(
    "speakers.coreference.namesake",
    "what speaks is called like a place or a day, and is a word of the name of one person",
    examples=("Wakil Menteri Bima Satria Wibawa hadir. “Air surut,” kata Bima.",),
    counterexamples=("Wakil Menteri Rudi Satria Wibawa hadir. “Air surut,” kata Bima.",),
)
TAKEN_FOR_PLACE = Rule(
    "speakers.coreference.taken-for-place",
    "what speaks is called like the place right before the name of a person: it is his first name",
    examples=("Kepala Dinas Perikanan Sleman Padang Utomo hadir. “Air surut,” ungkap Padang.",),
    counterexamples=("Wali Kota Padang Rudi Utomo hadir. “Air surut,” ungkap Rudi.",),
)
PLACE_OF_POST = Rule(
    "speakers.coreference.place-of-post",
    "what stands behind a post like a name is the place where a person of the article holds it",
    examples=("Kepala Desa Karanglo, Mulyono Harjo, hadir. “Air surut,” kata Kades Karanglo.",),
    counterexamples=("Kepala Desa Karanglo, Mulyono Harjo, hadir. “Air surut,” kata Camat Karanglo.",),
)
HOLDS_NAME = Rule(
    "speakers.coreference.holds-name",
    "a plain phrase beside the cue that holds the name of a person",
    examples=(
        "Agus Harimurti Yudhoyono hadir. “Air surut,” kata AHY.",
        "Burhan Lahadi hadir. Burhan Lahadi sebelumnya dalam laporannya menyampaikan bahwa proyek berjalan.",
    ),
    counterexamples=("Agus Harimurti Yudhoyono hadir. “Air surut,” kata sejumlah warga.",),
)
_FEW = 3

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
    offices = {mention for mention in mentions if _is_addressed_by_office(mention.range.of(view))}
    named = [mention for mention in mentions if mention.kind == "person" and mention not in offices]
    words_of = [name_words(mention.name.of(view)) for mention in named]
    written = Counter(words_of)
    # Fuller names first make a partial name find its owner even where the article puts the short form first.
    for words, mention in sorted(zip(words_of, named, strict=True), key=lambda entry: -len(entry[0])):
        holder = persons.holder_there(mention, words, view)
        if holder is not None:
            _tell(log, PLACE_OF_POST, mention, holder, view)
            holder.add(replace(mention, kind="post"), view)
            cluster_of[mention] = holder
            continue
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
    words_beside = _Named(named, persons, cluster_of, view)
    for mention in mentions:
        if mention.kind not in ("organisation", "unnamed") or mention in offices:
            continue
        meant = words_beside.meant_by(mention) if mention.range in sources else None
        if meant is None:
            bodies.file(mention, log)
        else:
            rule, person, name = meant
            _tell(log, rule, mention, person, view)
            person.add(replace(mention, name=name, kind="person"), view)
            cluster_of[mention] = person
    posts = {mention: mention for mention in mentions if mention.kind == "post"}
    posts |= {mention: _as_post(mention, view) for mention in offices}
    nameless = _file_posts(posts, persons, cluster_of, view, log)
    clusters = persons.clusters + bodies.clusters + nameless
    for cluster in clusters:
        if len(cluster.mentions) > 1 or opens_with_cue(cluster.name.of(view)):
            cluster.mentions.sort(key=lambda m: m.range)
            cluster.posts.sort(key=lambda p: p.role or p.affiliation or Range(0, 0))
            _settle_name(cluster, document, sources)
    full_names(clusters, mentions, view)
    name_issuers(persons.clusters, view)
    clusters.sort(key=lambda cluster: cluster.mentions[0].range)
    return Coreference(clusters, cluster_of, ambiguous)


class _Named:
    """The mentions of persons, and whose words beside a cue mean one of them though they are no such mention."""

    def __init__(
        self,
        named: Sequence[Mention],
        persons: PersonClusters,
        cluster_of: Mapping[Mention, SpeakerCluster],
        view: str,
    ) -> None:
        self._named = named
        self._persons = persons
        self._cluster_of = cluster_of
        self._view = view
        self._behind_places: dict[str, tuple[SpeakerCluster, Range]] | None = None

    def meant_by(self, mention: Mention) -> tuple[Rule, SpeakerCluster, Range] | None:
        """The person whom a place, a day or a plain noun phrase beside a cue means, if it means one, and his name."""
        name = mention.range.of(self._view)
        if mention.territory and " " not in name and (behind := self._behind_place(name)) is not None:
            return TAKEN_FOR_PLACE, *behind
        if mention.territory or (mention.kind == "unnamed" and " " not in name):
            person = self._namesake(name)
            if person is not None:
                return NAMESAKE, person, person.name
        if mention.kind != "unnamed" or not name[0].isupper():
            return None
        person = self._inside(mention) or self._by_capitals(name, mention)
        return (HOLDS_NAME, person, person.name) if person is not None else None

    def _behind_place(self, place: str) -> tuple[SpeakerCluster, Range] | None:
        """The person whose first name was taken for a place, and his whole name: `Kepala Dinas <Padang> Utomo`."""
        if self._behind_places is None:
            self._behind_places = {}
            for mention in self._named:
                post = mention.affiliation
                if post is None or not 0 < mention.range.start - post.end <= 1 or mention not in self._cluster_of:
                    continue
                body, _, last = post.of(self._view).rpartition(" ")
                if body:
                    whole = Range(post.end - len(last), mention.name.end)
                    self._behind_places.setdefault(last, (self._cluster_of[mention], whole))
        return self._behind_places.get(place)

    def _namesake(self, name: str) -> SpeakerCluster | None:
        """The one person of whose name a single word is part: `kata Bima`, `ujar Ahad`."""
        if " " in name or not name[0].isupper() or name.isupper():
            return None
        words = name_words(name)
        found = [p for p in self._persons.sharing(words) if words and words[0] in p.words]
        return found[0] if len(found) == 1 else None

    def _inside(self, mention: Mention) -> SpeakerCluster | None:
        """The person whose name opens the phrase, or ends it behind a post: `Burhan sebelumnya`, `Presiden Wirawan`."""
        start, end = mention.range
        first = bisect_left(self._named, start, key=lambda other: other.range.start)
        for other in self._named[first : first + _FEW]:
            if other.range.end > end:
                break
            opens = other.range.start == start
            post = self._view[start:end].split()[0].lower() in lexicon().posts.first_words
            if (opens or (post and other.range.end == end)) and other in self._cluster_of:
                return self._cluster_of[other]
        return None

    def _by_capitals(self, name: str, mention: Mention) -> SpeakerCluster | None:
        """The person whose name or nickname the capitalised words are that open the phrase: `SBY`."""
        run = list(takewhile(lambda word: word[0].isupper(), name.split()))
        words = name_words(" ".join(run))
        found = self._persons.find_by_name(words, mention, once=False) if words else None
        if found is None or found.cluster is None or found.rivals:
            return None
        whole = found.rule is PART_OF_NAME and set(words) <= set(found.cluster.words)  # no word for an initial
        return found.cluster if whole or found.rule is KNOWN_NICKNAME else None


def _tell(log: Log, rule: Rule | None, mention: Mention, owner: SpeakerCluster, view: str) -> None:
    if log.explaining and rule is not None:
        log.took(rule, *mention.range, f"means {owner.name.of(view)}: {rule.reason}")


def _is_addressed_by_office(name: str) -> bool:
    """`Pak Lurah`, `Bu Camat`: a form of address and an office, which means its holder."""
    address, _, office = name.lower().partition(" ")
    addresses = word_class("male_titles") | word_class("female_titles")
    return office.isalpha() and address in addresses and office in lexicon().posts.first_words


def _as_post(mention: Mention, view: str) -> Mention:
    """`Pak <Lurah>` as a mention of the post."""
    office = Range(view.index(" ", mention.range.start) + 1, mention.range.end)
    return replace(mention, kind="post", name=office, phrase=office, role=None, affiliation=None)


def _file_posts(
    posts: Mapping[Mention, Mention],
    persons: PersonClusters,
    cluster_of: dict[Mention, SpeakerCluster],
    view: str,
    log: Log,
) -> list[SpeakerCluster]:
    """Posts alone: the person who holds the post, else a speaker known by the post only; returns the latter.

    `posts` says for each mention how it is read.
    """
    nameless: list[SpeakerCluster] = []
    for mention, post in posts.items():
        owner, rule = persons.find_holder(post, view), HOLDER
        if owner is None:
            phrase = post.phrase.of(view)
            owner, rule = next((p for p in nameless[-MANY:] if same_post(p, phrase)), None), SAME_POST
        if owner is None:
            owner = new_cluster(mention, name_words(mention.name.of(view)), view)
            nameless.append(owner)
        else:
            _tell(log, rule, mention, owner, view)
            owner.add(mention, view)
        cluster_of[mention] = owner
    return nameless


def _settle_name(cluster: SpeakerCluster, document: Document, sources: Set[Range]) -> None:
    """Settles on the fullest name, of equally full ones on that used most; glued and shouted forms come last.

    A group is called as where it speaks: the `korban jiwa` of another sentence are not the `korban` who ask for help.
    """
    view = document.view
    forms: dict[tuple[str, str], list[Mention]] = {}
    speaking = [m for m in cluster.mentions if cluster.kind == "unnamed" and m.range in sources]
    for mention in speaking or cluster.mentions:
        forms.setdefault((mention.kind, mention.name.of(view)), []).append(mention)
    written = {name for _, name in forms}
    others = {name_words(name) for name in written} if cluster.kind == "person" else set()
    # A function inside of this one would, compiled, hold the document until the garbage collector came.
    fullest = max(forms.values(), key=partial(_rank, cluster, document, written, others))
    cluster.name = trimmed(fullest[0], others, document)
    cluster.words = name_words(cluster.name.of(view))


def _rank(
    cluster: SpeakerCluster,
    document: Document,
    written: Set[str],
    others: Set[tuple[str, ...]],
    form: Sequence[Mention],
) -> tuple[bool, bool, bool, int, bool, int, bool, int, int, int]:
    """How good a form of a name is for all of them: the greater the better."""
    first = form[0]
    name = trimmed(first, others, document).of(document.view)
    words, letters = _fullness(cluster, name)
    titled = first.range.start < first.name.start
    loud = any(len(word) > _LONGEST_ACRONYM and word.isalpha() and word.isupper() for word in name.split())
    known = lexicon().given_names
    return (
        first.kind == "person",
        not is_glued(name, written),
        titled or not others or not opens_with_ordinary(name_words(name), others),
        words,
        " alias " in first.name.of(document.view),
        letters,
        not loud,
        sum(word in known for word in name_words(name)),
        len(form),
        -first.range.start,
    )


def _fullness(cluster: SpeakerCluster, name: str) -> tuple[int, int]:
    """How many words of a name tell something, and how many letters it has."""
    words = name_words(name)
    telling = organisation_words(name) if cluster.kind == "organisation" else words
    return len(telling), len("".join(words))
